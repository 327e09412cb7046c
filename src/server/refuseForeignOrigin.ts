import type { Request, RequestHandler } from 'express'
import { Refusal } from '../errors.ts'
import { isDeviceCookie } from './deviceCookie.ts'
import { say } from '../domain/sentences.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** `none`: the person has typed the address. Another host of the same site is somebody else. */
const OWN_SITES = ['same-origin', 'none']

/**
 * A page of another site cannot write with the cookie of somebody who is logged in here: a write that carries a session
 * names this very origin, as browsers do by themselves. Programs, which carry a token and no cookie, need not.
 *
 * @param publicUrl the address that the world knows, also where a proxy in front says another one in `Host`.
 */
export const refuseForeignOrigin = ({ publicUrl }: { publicUrl: string }): RequestHandler => {
  const { origin: publicOrigin, protocol } = new URL(publicUrl)
  return (request, _response, next) => {
    if (SAFE.has(request.method)) return next()
    const site = request.headers['sec-fetch-site']
    const isForeignSite = site !== undefined && !OWN_SITES.includes(String(site))
    if (isForeignSite || !isFromHere(request, { publicOrigin, isTls: protocol === 'https:' })) {
      throw new Refusal('forbidden', say('doors.foreignPage'))
    }
    next()
  }
}

type Here = { publicOrigin: string; isTls: boolean }

const isFromHere = ({ headers }: Request, { publicOrigin, isTls }: Here): boolean => {
  const { origin, host, cookie, authorization } = headers
  if (origin === undefined) return !carriesSession(cookie) || authorization !== undefined
  if (origin === publicOrigin) return true
  if (!URL.canParse(origin)) return false
  const given = new URL(origin)
  return given.host === host && (!isTls || given.protocol === 'https:')
}

/** The sign of a known browser opens nothing, and a program may keep it. */
const carriesSession = (cookies = ''): boolean =>
  cookies
    .split(';')
    .map((pair) => pair.trim())
    .some((pair) => pair !== '' && !isDeviceCookie(pair))
