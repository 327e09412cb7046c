import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { Request, Response } from 'express'
import { inject } from 'light-my-request'
import type { WireAnswer, WireRequest } from '../wire/http/answers.ts'
import type { SitePage } from '../wire/site/sitePages.ts'

/** Next's own handler. */
export type Next = (request: Request, response: Response) => Promise<void>
export type Asking = { request: Request; response: Response }

const MAX_KEY_LENGTH = 600

/** Next's own questions for parts of a page, which its script asks on the way from one page to another. */
const isForAPart = ({ headers, url = '' }: IncomingMessage): boolean =>
  url.includes('_rsc=') || Object.keys(headers).some((name) => name === 'rsc' || name.startsWith('next-'))

/**
 * Under what a page is kept; null where it is asked for in a way that another answer may follow. @param spoken the language
 * that was chosen for an address that names none.
 */
export const pageKeyOf = (request: IncomingMessage, url: string, spoken = ''): string | null => {
  const { method, headers } = request
  const isRead = method === 'GET' || method === 'HEAD'
  const key = `${headers.host}\n${url}\n${spoken}`
  return isRead && key.length <= MAX_KEY_LENGTH && !isForAPart(request) ? key : null
}

/** What is asked for in a thousand ways, and what says by itself all that it says to anybody, is made each time. */
export const isKeptPage = ({ kind }: SitePage): boolean => kind !== 'search' && kind !== 'check'

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

/**
 * Asks Next for a page, whole and in the plainest way: nothing of who asks comes to it, so that what is kept is for
 * everybody. Its policy is the asker's, whose nonce stands in the page.
 */
export const makePage = async ({ request, response, next }: Asking & { next: Next }): Promise<WireAnswer> => {
  const policy = String(response.getHeader('Content-Security-Policy'))
  const handle = (asked: object, answered: object): void => {
    // They are what Node's own are, to Next.
    next(asked as Request, answered as Response).catch((error: unknown) =>
      (answered as Response).destroy(error instanceof Error ? error : new Error(String(error))),
    )
  }
  const { statusCode, headers, rawPayload } = await inject(handle, {
    method: 'GET',
    url: request.url,
    headers: { host: request.headers.host, accept: 'text/html', 'content-security-policy': policy },
  })
  return {
    status: statusCode,
    headers: { ...toKept(response.getHeaders()), ...toKept(headers) },
    body: rawPayload,
  }
}

/** In the place of all headers that the answer has by now, but for the name of the request. */
export const sendKept = (response: Response, answer: WireAnswer): void => {
  for (const name of response.getHeaderNames()) if (!NOT_KEPT.has(name)) response.removeHeader(name)
  response.writeHead(answer.status, answer.headers).end(answer.body)
}

export type PageAsked = Pick<WireRequest, 'method' | 'headers'>

/** As the wire's answers take a request. */
export const toAsked = ({ method = '', headers }: IncomingMessage): PageAsked => ({
  method,
  // Node gives lists only for headers that nobody asks for here.
  headers: headers as PageAsked['headers'],
})
