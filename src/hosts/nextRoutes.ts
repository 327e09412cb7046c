import { randomBytes } from 'node:crypto'
import type { SanitizedConfig } from 'payload'
import { languageOf } from './readerLanguage.ts'
import { notFoundPage } from './notFoundPage.ts'
import { signPath } from './signPath.ts'
import { answerSign } from './sign/answerSign.ts'
import { createWireDoor, type WireDoorOptions } from './wireDoor.ts'

type Config = SanitizedConfig | Promise<SanitizedConfig>
type Route = (request: Request) => Promise<Response>

/** Not before it is asked: the configuration of a build reads this module, too, for `withNewsroom`. */
const open = async (config: Config) => (await import('payload')).getPayload({ config })

export type WireRoutesOptions = WireDoorOptions & {
  config: Config
  /**
   * Where a request comes from, for the limits of who has no key: such as the last entry of `X-Forwarded-For`, behind a
   * proxy that sets it. Left out, nobody is counted; keys have their limits all the same.
   */
  addressOf?: (request: Request) => string | null
}

export type WireRoutes = Record<'GET' | 'HEAD' | 'POST' | 'OPTIONS', Route>

/** The acceptance of terms, which is all that anybody sends to the wire. */
const MOST_BYTES = 1_024

/**
 * `/v1`, `/feeds`, files and sitemaps as route handlers of Next. In `app/v1/[[...path]]/route.ts`, and the same in
 * `app/feeds/[...path]/route.ts`: `export const { GET, HEAD, POST, OPTIONS } = wireRoutes({ config })`.
 */
export const wireRoutes = ({ config, addressOf, ...options }: WireRoutesOptions): WireRoutes => {
  const ask = createWireDoor(options)
  const route: Route = async (request) => {
    const { pathname, search, searchParams } = new URL(request.url)
    const asked = {
      method: request.method,
      path: pathname,
      url: pathname + search,
      query: searchParams,
      headers: plainHeaders(request.headers),
      text: () => textOf(request),
    }
    const { status, headers, body } = await ask(await open(config), asked, addressOf?.(request) ?? null)
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

const textOf = async (request: Request): Promise<string> => {
  const text = await request.text()
  return text.length <= MOST_BYTES ? text : ''
}

/**
 * The page to sign from on a phone, in `app/sign/[[...path]]/route.ts`:
 * `export const { GET } = signRoutes({ config })`. The option `signPath` of the plugin names it in mails.
 */
export const signRoutes = ({ config }: { config: Config }): { GET: Route } => ({
  GET: async (request) => {
    const payload = await open(config)
    const { pathname, searchParams } = new URL(request.url)
    const header = (name: string) => request.headers.get(name) ?? undefined
    const headers = {
      cookie: header('cookie'),
      authorization: header('authorization'),
      acceptLanguage: header('accept-language'),
    }
    const language = languageOf(headers) ?? 'en'
    const nonce = randomBytes(16).toString('base64')
    const path = pathname.slice(signPath(payload).length)
    const asked = { path, query: searchParams, headers, language, nonce }
    const answer = await answerSign(asked, { config: payload.config })
    return answer
      ? toResponse(answer.body, { nonce, type: answer.type, cacheControl: answer.cacheControl })
      : toResponse(notFoundPage(language), {
          nonce,
          status: 404,
          type: 'text/html',
          cacheControl: 'no-store',
        })
  },
})

type Head = { nonce: string; status?: number; type: string; cacheControl: string }

/** Nobody may show the page in a frame of theirs, and nothing runs in it but its own script. */
const toResponse = (body: string, { nonce, status = 200, type, cacheControl }: Head): Response =>
  new Response(body, {
    status,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': cacheControl,
      'Content-Security-Policy': [
        ...["default-src 'self'", `script-src 'nonce-${nonce}'`, "style-src 'self' 'unsafe-inline'"],
        ...["img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'self'"],
        "frame-ancestors 'none'",
      ].join('; '),
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  })
