import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  // `npm run check` has looked at the types.
  typescript: { ignoreBuildErrors: true },
  // Built in .bench/stock (wire/stockApp.ts), with the packages of the folder above that.
  turbopack: { root: path.resolve(import.meta.dirname, '../..') },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
