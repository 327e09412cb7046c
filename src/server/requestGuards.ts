import type { IncomingMessage, ServerResponse } from 'node:http'
import { randomBytes } from 'node:crypto'
import type { RequestHandler, Request } from 'express'
import helmet from 'helmet'
import { Refusal } from '../errors.ts'
import { isDeviceCookie } from './loginLimits.ts'
import { say } from '../domain/sentences.ts'
import { KEY_PREFIX } from '../domain/keys.ts'
import { noKeyHere, refuseKeyInQuery } from '../wire/admission/refuseRequest.ts'

/** What Next takes from a proxy of its own; from a visitor it would steer the routing. */
const INTERNAL_HEADERS = /^x-(middleware|invoke|matched|now|nextjs|vercel)-/

/**
 * The headers of every answer. The policy is set on the request too, because Next reads the nonce from there and puts
 * it on its scripts (docs/payload-traps.md 29). No page calls another host.
 */
export const setSecurityHeaders = ({ usesHttps }: { usesHttps: boolean }): RequestHandler[] => [
  (request, response, next) => {
    for (const name of Object.keys(request.headers))
      if (INTERNAL_HEADERS.test(name)) delete request.headers[name]
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  },
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonceOf, "'strict-dynamic'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: usesHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  }),
  (request, response, next) => {
    request.headers['content-security-policy'] = String(response.getHeader('Content-Security-Policy'))
    next()
  },
]

const nonceOf = (_request: IncomingMessage, response: ServerResponse) =>
  `'nonce-${(response as ServerResponse & { locals: { nonce: string } }).locals.nonce}'`

/** As a browser on this machine may name it. */
const ADDRESSES = ['127.0.0.1', '[::1]']

/**
 * Somebody who opens a page at an IP address of this machine is led to the name under which the newsroom knows itself
 * there: browsers make no passkey for an IP address, and take the two for different places, each with a login of its own.
 * Programs, which ask the API, are answered where they ask.
 */
export const redirectToLocalhost = ({ publicUrl }: { publicUrl: string }): RequestHandler => {
  const { hostname, port, origin } = new URL(publicUrl)
  if (hostname !== 'localhost') return (_request, _response, next) => next()
  const others = ADDRESSES.map((address) => (port === '' ? address : `${address}:${port}`))
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || !others.includes(request.headers.host ?? '')) return next()
    response.set('Cache-Control', 'no-store').redirect(307, origin + request.originalUrl)
  }
}

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

const IN_HEADER = new RegExp(`^\\s*(?:bearer|jwt)\\s+${KEY_PREFIX}`, 'i')

/** In an address a key is nobody, at whichever route. */
export const refuseKeysInQuery: RequestHandler = (request, _response, next) => {
  refuseKeyInQuery(request.originalUrl)
  next()
}

/** At the desk a key is nobody. */
export const refuseKeysAtDesk: RequestHandler = (request, _response, next) => {
  if (IN_HEADER.test(request.headers.authorization ?? '')) throw noKeyHere()
  next()
}
