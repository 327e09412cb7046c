import { createHash } from 'node:crypto'
import type { Reader } from '../consumerKeys/consumerStore.ts'

export type WireRequest = {
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  /** Names in lower case. */
  headers: Record<string, string | undefined>
  /** The body, read when it is asked for. */
  text?: () => Promise<string>
  /** Who asks; left out, anybody. */
  reader?: Reader
  /** As it came, so that the same question is known again without being taken apart. */
  url?: string
}

export const isRead = ({ method }: { method: string }): boolean => method === 'GET' || method === 'HEAD'

export type WireAnswer = {
  status: number
  headers: Record<string, string>
  body: string | Buffer
  /** From when on it is wrong although nothing has changed; null or left out where only a change can make it so. */
  expiresAt?: Date | null
}

const JSON_TYPE = 'application/json; charset=utf-8'

/** The same whatever is coming: only the server itself knows the next instant. */
export const PUBLIC = 'public, max-age=0, must-revalidate'

/**
 * Of an address that names its bytes: a browser that has them need not ask again. Whatever stands between asks each time, so
 * that what is taken off the wire is gone for everybody else at once.
 */
export const IMMUTABLE = 'public, max-age=31536000, s-maxage=0, immutable'

/** Everybody may read from any page, without credentials; so nothing varies with the origin. */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Content-Language, Content-Range, ETag, RateLimit-Limit, RateLimit-Policy, RateLimit-Remaining, RateLimit-Reset, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const

type Content = {
  status?: 200 | 206 | 410
  body: string | Buffer
  type: string
  headers?: Record<string, string>
}

/** The strong ETag of these bytes. */
export const tagOf = (body: string | Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url')}"`

/** A public answer with its strong ETag, which is made of the bytes and of nothing else. */
export const publicAnswer = ({ status = 200, body, type, headers = {} }: Content): WireAnswer => ({
  status,
  headers: {
    ...SHARED,
    'Content-Type': type,
    'Cache-Control': PUBLIC,
    Vary: 'Accept-Encoding',
    ETag: tagOf(body),
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

/** Where the same is to be had for now. */
export const elsewhere = (url: string): WireAnswer => ({
  status: 307,
  headers: { ...SHARED, Location: url, 'Cache-Control': 'no-store' },
  body: '',
})

/** A refusal of the wire, in the form of all of them: everybody may read it from any page. */
export const refusal = (
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

export const wrongMethod = (allowed = 'GET, HEAD, OPTIONS'): WireAnswer =>
  refusal(405, `This address takes ${allowed} and no other method.`, 'invalid', { Allow: allowed })

/** One answer to every key that opens nothing, whatever is wrong with it, and to whoever else says who they are. */
export const unauthenticated = (): WireAnswer =>
  refusal(
    401,
    'That opens nothing here: give the key of a consumer that is in force as “Authorization: Bearer cq_…”, or nothing at all.',
    'unauthenticated',
    { 'WWW-Authenticate': 'Bearer' },
  )

export const tooMany = (seconds: number): WireAnswer =>
  refusal(429, `Too many requests: please wait ${seconds} seconds and ask again.`, 'too-many', {
    'Retry-After': String(seconds),
  })

/** To whoever asks for more than this server can make just now, or at all. */
export const overloaded = (message: string, seconds: number): WireAnswer =>
  refusal(503, message, 'overloaded', { 'Retry-After': String(seconds) })

/** An answer that is for this reader alone: nothing in between keeps it, or gives it to anybody else. */
export const toPersonal = (answer: WireAnswer): WireAnswer => {
  const { ETag: _, Vary, ...headers } = answer.headers
  const vary = [...(Vary ? [Vary] : []), 'Authorization'].join(', ')
  return { ...answer, headers: { ...headers, 'Cache-Control': 'private, no-store', Vary: vary } }
}

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
    return toUnchanged(answer)
  }
  if (answer.status === 204) return answer
  const whole = withLength(answer)
  return request.method === 'HEAD' ? { ...whole, body: '' } : whole
}

export const withLength = (answer: WireAnswer): WireAnswer => ({
  ...answer,
  headers: { ...answer.headers, 'Content-Length': String(Buffer.byteLength(answer.body)) },
})

/**
 * To whoever has these bytes: nothing of what only describes them, or says what may be done with them; that is beside the bytes
 * already (RFC 9110, 15.4.5; RFC 9111, 3.2).
 */
export const toUnchanged = ({ headers }: WireAnswer): WireAnswer => {
  const {
    'Content-Type': _type,
    'Content-Disposition': _disposition,
    'Content-Encoding': _encoding,
    'Cross-Origin-Resource-Policy': _policy,
    'X-Content-Type-Options': _options,
    ...others
  } = headers
  return { status: 304, headers: others, body: '' }
}

/**
 * Of a reader, to whoever asks for what the main process has to make first. Always this very object: where there is a main
 * process the server knows it again, and passes the request on.
 */
export const BEYOND: WireAnswer = withLength(
  refusal(
    503,
    'This is made by the newsroom’s main server, which does not answer just now: please come again in a moment.',
    'unavailable',
    { 'Retry-After': '30' },
  ),
)
