import type { OutgoingHttpHeaders } from 'node:http'
import type { Request, Response } from 'express'
import { inject } from 'light-my-request'
import { PUBLIC, type WireAnswer } from '../wire/http/answers.ts'
import type { SitePage } from '../wire/site/sitePages.ts'
import { readSheet, withStyles } from './pageStyles.ts'

/** Next's own handler. */
export type Next = (request: Request, response: Response) => Promise<void>
export type Asking = { request: Request; response: Response }

/** Data for other people's programs, which is no script, stays. */
const SCRIPTS =
  /<script\b(?![^>]*type="application\/ld\+json")[^>]*>.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs

/** A page as it is read, without what would make it Next's own program in the browser: nothing of it does anything there. */
export const withoutScripts = (html: string): string => html.replace(SCRIPTS, '')

/** What is asked for in a thousand ways is made each time. */
export const isKeptPage = ({ kind }: SitePage): boolean => kind !== 'search'

/** Of a connection, or of one request. */
const NOT_KEPT = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
])

/** As the wire writes names, so that its rules find them. */
const toName = (name: string): string =>
  name.replace(/(^|-)(\w)/g, (_whole, dash: string, letter: string) => dash + letter.toUpperCase())

const toKept = (headers: OutgoingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || NOT_KEPT.has(name) ? [] : [[toName(name), String(value)]],
    ),
  )

/** Not even with the nonce that a script of ours would have had. */
const withoutAny = (policy: string): string => policy.replace(/script-src [^;]*/, "script-src 'none'")

type Making = Asking & {
  next: Next
  /** A tombstone, which Next cannot tell from a page. */
  isGone: boolean
  /** Whether the reader's browser has chosen the language. */
  isNegotiated: boolean
}

/**
 * Asks Next for a page that runs nothing in the browser, whole and in the plainest way: nothing of who asks comes to it, so that
 * what is made is for everybody, and the same bytes each time.
 */
export const makePage = async ({
  request,
  response,
  next,
  isGone,
  isNegotiated,
}: Making): Promise<WireAnswer> => {
  const handle = (asked: object, answered: object): void => {
    // They are what Node's own are, to Next.
    next(asked as Request, answered as Response).catch((error: unknown) =>
      (answered as Response).destroy(error instanceof Error ? error : new Error(String(error))),
    )
  }
  const given = { host: request.headers.host, accept: 'text/html' }
  const made = await inject(handle, { method: 'GET', url: request.url, headers: given })
  const isServed = made.statusCode < 400
  const { Vary: _nexts, ...headers } = { ...toKept(response.getHeaders()), ...toKept(made.headers) }
  const isPage = headers['Content-Type']?.startsWith('text/html') ?? false
  return {
    status: isGone && isServed ? 410 : made.statusCode,
    headers: {
      ...headers,
      'Content-Security-Policy': withoutAny(String(headers['Content-Security-Policy'])),
      'Cache-Control': isServed ? PUBLIC : 'no-store',
      Vary: ['Accept-Encoding', ...(isNegotiated ? ['Accept-Language'] : [])].join(', '),
    },
    body: isPage ? withStyles(withoutScripts(made.payload), readSheet) : made.rawPayload,
  }
}

/** In the place of all headers that the answer has by now, but for the name of the request. */
export const sendWhole = (response: Response, { status, headers, body }: WireAnswer): void => {
  for (const name of response.getHeaderNames()) if (!NOT_KEPT.has(name)) response.removeHeader(name)
  response.writeHead(status, headers).end(body)
}
