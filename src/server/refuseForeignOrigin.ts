import type { Request, RequestHandler } from 'express'
import { Refusal } from '../errors.ts'
import { isDeviceCookie } from './deviceCookie.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** `none`: the person has typed the address. Another host of the same site is somebody else. */
const OWN_SITES = ['same-origin', 'none']

/**
 * A page of another site cannot write with the cookie of somebody who is logged in here: a write that carries a cookie
 * names this very origin, as browsers do by themselves. Programs, which carry a token and no cookie, need not.
 */
export const refuseForeignOrigin =
  ({ usesHttps }: { usesHttps: boolean }): RequestHandler =>
  (request, _response, next) => {
    if (SAFE.has(request.method)) return next()
    const site = request.headers['sec-fetch-site']
    const isForeignSite = site !== undefined && !OWN_SITES.includes(String(site))
    if (isForeignSite || !isFromHere(request, usesHttps)) {
      throw new Refusal('forbidden', 'That request does not come from a page of this newsroom.')
    }
    next()
  }

const isFromHere = ({ headers }: Request, usesHttps: boolean): boolean => {
  const { origin, host, cookie, authorization } = headers
  if (origin === undefined) return !carriesSession(cookie) || authorization !== undefined
  if (!URL.canParse(origin)) return false
  const { host: originHost, protocol } = new URL(origin)
  return originHost === host && (!usesHttps || protocol === 'https:')
}

/** The sign of a known browser opens nothing, and a program may keep it. */
const carriesSession = (cookies = ''): boolean =>
  cookies
    .split(';')
    .map((pair) => pair.trim())
    .some((pair) => pair !== '' && !isDeviceCookie(pair))
