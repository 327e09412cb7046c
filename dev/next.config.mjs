import { withPayload } from '@payloadcms/next/withPayload'
import { withNewsroom } from 'communique/next'

/** @type {import('next').NextConfig} */
const nextConfig = { turbopack: { root: import.meta.dirname } }

export default withPayload(withNewsroom(nextConfig))
