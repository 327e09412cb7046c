import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  // Types are checked by `npm run check`, tests and scripts included; a build need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // A native module, for a thread that only the server itself begins.
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler'],
  turbopack: { root: import.meta.dirname },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
