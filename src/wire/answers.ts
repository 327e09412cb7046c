import { createHash } from 'node:crypto'
import type { WireAnswer, WireRequest } from './types.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/** The same whatever is coming: only the server itself knows the next instant. */
const PUBLIC = 'public, max-age=0, must-revalidate'

/** Everybody may read from any page, without credentials; so nothing varies with the origin. */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Content-Language, ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const

type Content = {
  status?: 200 | 206 | 410
  body: string | Buffer
  type: string
  headers?: Record<string, string>
}

/** A public answer with its strong ETag, which is made of the bytes and of nothing else. */
export const publicAnswer = ({ status = 200, body, type, headers = {} }: Content): WireAnswer => ({
  status,
  headers: {
    ...SHARED,
    'Content-Type': type,
    'Cache-Control': PUBLIC,
    Vary: 'Accept-Encoding',
    ETag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    ...headers,
  },
  body,
})

/** `languages` are those that the words really are in. */
export const jsonAnswer = (
  value: unknown,
  { status = 200, languages = [] }: { status?: 200 | 410; languages?: readonly string[] } = {},
): WireAnswer =>
  publicAnswer({
    status,
    body: JSON.stringify(value),
    type: JSON_TYPE,
    headers: {
      Vary: 'Accept-Encoding, Accept-Language',
      ...(languages.length > 0 ? { 'Content-Language': [...new Set(languages)].join(', ') } : {}),
    },
  })

const refusal = (
  status: number,
  message: string,
  reason: string,
  headers: Record<string, string> = {},
): WireAnswer => ({
  status,
  headers: { ...SHARED, 'Content-Type': JSON_TYPE, 'Cache-Control': 'no-store', ...headers },
  body: JSON.stringify({ errors: [{ message, reason }] }),
})

/** One body for what does not exist, what is not out yet and what is suspended. */
export const notFound = (): WireAnswer => refusal(404, 'There is nothing at this address.', 'not-found')

export const invalid = (message: string): WireAnswer => refusal(400, message, 'invalid')

export const wrongMethod = (): WireAnswer =>
  refusal(405, 'This address is for reading: use GET, HEAD or OPTIONS.', 'invalid', {
    Allow: 'GET, HEAD, OPTIONS',
  })

/** To a browser's question before a request from another site: the same for every path. */
export const preflight = (): WireAnswer => ({
  status: 204,
  headers: {
    ...SHARED,
    Allow: 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'Accept-Language, Authorization, If-None-Match, Range',
    'Access-Control-Max-Age': '86400',
    'Cache-Control': 'no-store',
  },
  body: '',
})

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')

/** Whether a reader's `If-None-Match` names this tag. */
export const isSameAs = (condition: string, etag: string): boolean =>
  condition === etag || condition.trim() === '*' || condition.split(',').some((tag) => opaque(tag) === etag)

/** 304 when the reader has these very bytes; for HEAD the same headers without the body. */
export const conclude = (
  answer: WireAnswer,
  request: Pick<WireRequest, 'method' | 'headers'>,
): WireAnswer => {
  const etag = answer.headers.ETag
  const condition = request.headers['if-none-match']
  if (etag && condition && (answer.status === 200 || answer.status === 206) && isSameAs(condition, etag)) {
    const { 'Content-Type': _type, 'Content-Disposition': _disposition, ...headers } = answer.headers
    return { status: 304, headers, body: '' }
  }
  const headers = { ...answer.headers, 'Content-Length': String(Buffer.byteLength(answer.body)) }
  if (answer.status === 204) return answer
  return request.method === 'HEAD' ? { ...answer, headers, body: '' } : { ...answer, headers }
}
