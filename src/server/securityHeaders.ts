import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

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
