import type { Payload, SanitizedConfig } from 'payload'
import { randomBytes } from 'node:crypto'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { NextConfig } from 'next'
import { deskServicesOf } from '../services.ts'
import { deskUrlOf } from '../admin/loginUrl.ts'
import { readSignPage } from './sign/answerSign.ts'
import { createWireHandler, type WireHandlerOptions } from './wireHandler.ts'

/** Where the application serves the page for phones; `/sign` unless the plugin's option says otherwise. */
const signPath = (payload: Payload): string => deskServicesOf(payload).signPath ?? '/sign'

type Config = SanitizedConfig | Promise<SanitizedConfig>
type Route = (request: Request) => Promise<Response>

/** Not before it is asked: the configuration of a build reads this module, too, for `withNewsroom`. */
const open = async (config: Config, key?: string) => (await import('payload')).getPayload({ config, key })

export type WireRoutesOptions = WireHandlerOptions & {
  config: Config
  /**
   * Where a request comes from, for the limits of who has no key: such as the last entry of `X-Forwarded-For`, behind a
   * proxy that sets it. Left out, nobody is counted; keys have their limits all the same.
   */
  addressOf?: (request: Request) => string | null
}

export type WireRoutes = Record<'GET' | 'HEAD' | 'POST' | 'OPTIONS', Route>

/**
 * `/v1`, `/feeds`, files and sitemaps as route handlers of Next. In `app/v1/[[...path]]/route.ts`, and the same in
 * `app/feeds/[...path]/route.ts`: `export const { GET, HEAD, POST, OPTIONS } = wireRoutes({ config })`.
 */
export const wireRoutes = ({ config, addressOf, ...options }: WireRoutesOptions): WireRoutes => {
  const ask = createWireHandler(options)
  const route: Route = async (request) => {
    const { pathname, search } = new URL(request.url)
    const question = {
      method: request.method,
      url: pathname + search,
      headers: plainHeaders(request.headers),
      // Node's can be gone through, which the types of browsers do not say.
      body: request.body as NodeStream<Uint8Array> | null,
    }
    const { status, headers, body } = await ask(await open(config), question, addressOf?.(request) ?? null)
    const isEmpty = request.method === 'HEAD' || status === 204 || status === 304
    return new Response(isEmpty ? null : toBody(body), { status, headers })
  }
  return { GET: route, HEAD: route, POST: route, OPTIONS: route }
}

/** Next compresses by itself, and takes away the header that says that something is compressed already. */
const plainHeaders = (headers: Headers): Record<string, string> => {
  const { 'accept-encoding': _encoding, ...others } = Object.fromEntries(headers)
  return others
}

const toBody = (body: string | Buffer): BodyInit => (typeof body === 'string' ? body : new Uint8Array(body))

type SignRoutesOptions = {
  config: Config
  /** Where the process has more than one instance of Payload. */
  payloadInstanceCacheKey?: string
}

/**
 * The page to sign from on a phone, in `app/sign/[[...path]]/route.ts`:
 * `export const { GET } = signRoutes({ config })`. The option `signPath` of the plugin names it in mails.
 */
export const signRoutes = ({
  config: given,
  payloadInstanceCacheKey,
}: SignRoutesOptions): { GET: Route } => ({
  GET: async (request) => {
    const payload = await open(given, payloadInstanceCacheKey)
    const { config } = payload
    const { pathname, search, searchParams: query } = new URL(request.url)
    const question = {
      ...{ method: request.method, headers: Object.fromEntries(request.headers), query },
      path: pathname.slice(signPath(payload).length),
      address: pathname + search,
      nonce: randomBytes(16).toString('base64'),
      deskUrl: deskUrlOf(config),
    }
    const { status, headers, body } = await readSignPage(question, { config, payloadInstanceCacheKey })
    return new Response(body, { status, headers })
  },
})

/** Native modules, and what reads files of its own package: left to Node, as they are installed. */
const EXTERNAL = [
  ...['@libsql/client', 'libsql', 'sharp', '@aws-sdk/client-s3'],
  ...['mammoth', 'unpdf'],
  ...['@myriaddreamin/typst-ts-node-compiler', 'pino', 'pino-pretty', 'nodemailer'],
]

/**
 * What the newsroom needs of a host's build, in `next.config.mjs`: `export default withPayload(withNewsroom(nextConfig))`.
 */
export const withNewsroom = (nextConfig: NextConfig = {}): NextConfig => ({
  ...nextConfig,
  serverExternalPackages: [...new Set([...(nextConfig.serverExternalPackages ?? []), ...EXTERNAL])],
})
