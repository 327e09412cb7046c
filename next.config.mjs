import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // React repeats in a header what the page says, but only if it is fast enough: equal answers would differ.
  reactMaxHeadersLength: 0,
  images: { unoptimized: true },
  // Types are checked by `npm run check`, tests and scripts included; a build need not wait for them.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  experimental: {
    // Nobody reads them in production, and they are a fifth of a build and three quarters of what it makes.
    serverSourceMaps: false,
    turbopackSourceMaps: false,
    turbopackInputSourceMaps: false,
    // What makes the next build faster costs this one, and somebody who builds once has no next one.
    turbopackFileSystemCacheForBuild: !['CI', 'COMMUNIQUE_BUILD_ONCE'].some((name) => process.env[name]),
  },
}

const withAdmin = withPayload(nextConfig, { devBundleServerPackages: false })

/**
 * Payload asks browsers for the colour scheme before they show anything, on every path: each first visit would be made
 * twice. Only the admin is painted by it.
 */
const headers = async () =>
  (await withAdmin.headers()).map((rule) =>
    rule.source === '/:path*' ? { ...rule, source: '/admin/:path*' } : rule,
  )

export default { ...withAdmin, headers }
