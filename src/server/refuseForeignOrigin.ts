import type { RequestHandler } from 'express'
import { Refusal } from '../errors.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A page of another site cannot write with the cookie of somebody who is logged in here. Browsers say where a request
 * comes from; programs, which carry no cookie, say nothing.
 */
export const refuseForeignOrigin: RequestHandler = (request, _response, next) => {
  if (SAFE.has(request.method)) return next()
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const isForeign =
    site !== undefined ? !['same-origin', 'none'].includes(String(site)) : isOtherHost(origin, host)
  if (isForeign) throw new Refusal('forbidden', 'That request comes from a page of another site.')
  next()
}

const isOtherHost = (origin: string | undefined, host: string | undefined): boolean => {
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
