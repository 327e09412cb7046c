import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { plainQuery } from './limitQuery.ts'
import type { PlainBody } from './plainBody.ts'

/**
 * The request as the web's own class, which Payload takes. Its body has been read already; an answer that nobody waits
 * for any more is aborted.
 *
 * @param origin scheme and host as the server sees them.
 */
export const toWebRequest = (
  { request, response, body }: { request: ExpressRequest; response: ExpressResponse; body: PlainBody },
  origin: string,
): Request => {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return new Request(new URL(withPlainQuery(request.originalUrl), origin), {
    method: request.method,
    headers: headersFor(request, body),
    body: body.kind === 'none' ? undefined : body.kind === 'file' ? body.form : body.text,
    signal: gone.signal,
  })
}

const withPlainQuery = (url: string): string => {
  const index = url.indexOf('?')
  const query = index < 0 ? '' : plainQuery(url.slice(index + 1))
  return (index < 0 ? url : url.slice(0, index)) + (query && `?${query}`)
}

const TYPES = { json: 'application/json', query: 'application/x-www-form-urlencoded' }

/** What is said of a body is said of the one that is handed on; a form names its own boundary. */
const headersFor = (request: ExpressRequest, body: PlainBody): Headers => {
  const headers = toHeaders(request)
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name)
  if (body.kind === 'json' || body.kind === 'query') headers.set('content-type', TYPES[body.kind])
  return headers
}

/** Each of a repeated header's values as one of its own. */
export const toHeaders = (request: ExpressRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const part of Array.isArray(value) ? value : [value])
      if (part !== undefined) headers.append(name, part)
  }
  return headers
}

/** Each `Set-Cookie` stays a header of its own: `forEach` would fold them into one. */
export const copyHeaders = (from: Headers, response: ExpressResponse): void => {
  from.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value)
  })
  const cookies = from.getSetCookie()
  if (cookies.length > 0) response.append('Set-Cookie', cookies)
}
