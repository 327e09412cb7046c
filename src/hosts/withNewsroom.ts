import type { NextConfig } from 'next'

/** Native modules, and what reads files of its own package: left to Node, as they are installed. */
const EXTERNAL = [
  ...['@libsql/client', 'libsql', 'sharp', '@aws-sdk/client-s3'],
  ...['@myriaddreamin/typst-ts-node-compiler', 'pino', 'pino-pretty', 'nodemailer'],
]

/**
 * What the newsroom needs of a host's build, in `next.config.mjs`: `export default withPayload(withNewsroom(nextConfig))`.
 */
export const withNewsroom = (nextConfig: NextConfig = {}): NextConfig => ({
  ...nextConfig,
  serverExternalPackages: [...new Set([...(nextConfig.serverExternalPackages ?? []), ...EXTERNAL])],
})
