import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

/**
 * The request as the web's own class, which Payload takes. Its body has been read already; an answer that nobody waits
 * for any more is aborted.
 *
 * @param origin scheme and host as the server sees them.
 */
export const toWebRequest = (
  { request, response, body }: { request: ExpressRequest; response: ExpressResponse; body: Buffer },
  origin: string,
): Request => {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return new Request(new URL(request.originalUrl, origin), {
    method: request.method,
    headers: toHeaders(request),
    body: body.length > 0 ? new Uint8Array(body) : undefined,
    signal: gone.signal,
  })
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
