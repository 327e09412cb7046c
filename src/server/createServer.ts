import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { Payload, SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { Refusal } from '../errors.ts'
import type { Wire } from '../wire/createWire.ts'
import { answerErrors, answerNotFound } from './answerErrors.ts'
import { createDeviceCookies } from './deviceCookie.ts'
import { guardAdminPosts } from './guardAdminPosts.ts'
import { limitQuery } from './limitQuery.ts'
import { logRequests } from './logRequests.ts'
import { createLoginLimits } from './loginLimits.ts'
import { createMetrics } from './metrics.ts'
import { plainNotFound } from './plainNotFound.ts'
import { refuseForeignOrigin } from './refuseForeignOrigin.ts'
import { refuseKeysAtDesk, refuseKeysInQuery } from './refuseKeys.ts'
import { setSecurityHeaders } from './securityHeaders.ts'
import { serveApi } from './serveApi.ts'
import { type Handlers, mountRoutes, refuseUnlistedRoutes } from './routes.ts'
import { serveHealth, serveMetrics, serveReadiness } from './serveHealth.ts'
import { servePages } from './servePages.ts'
import { serveWire } from './serveWire.ts'
import { createWireLimits } from './wireLimits.ts'

export type ServerDeps = {
  payload: Payload
  config: SanitizedConfig | Promise<SanitizedConfig>
  wire: Pick<Wire, 'handle' | 'keys' | 'standing'>
  /** Next's own handler, for the admin and the public pages. */
  next: (request: Request, response: Response) => Promise<void>
  ping: () => Promise<void>
  skew: () => Promise<number | null>
  log: Logger
  /** The address that the world knows. */
  publicUrl: string
  metricsToken: string | null
  /** Requests to the wire from one network without a key. */
  anonymousPerMinute: number
  /** As Express's setting `trust proxy`. */
  trustProxy: number | string[] | false
}

/**
 * The one server: wire, health and `/api` are served here, the rest is Next's. What is on no list is 404.
 * `refuseAdditions` is asked right before requests come in, so that nothing stands in it beside the list.
 */
export const createServer = (deps: ServerDeps): { app: Express; refuseAdditions: () => void } => {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', deps.trustProxy)
  app.set('query parser', false)
  const handlers = handlersOf(deps)
  mountRoutes(app, handlers)
  const answerError = answerErrors(deps.log)
  app.use(answerError)
  const listed = [...Object.values(handlers).flat(), answerError]
  return { app, refuseAdditions: () => refuseUnlistedRoutes(app, listed) }
}

const handlersOf = (deps: ServerDeps): Handlers => {
  const { payload, config, wire, next, ping, skew, log, publicUrl, metricsToken, anonymousPerMinute } = deps
  const usesHttps = publicUrl.startsWith('https:')
  const metrics = createMetrics()
  return {
    log: [logRequests({ log, metrics })],
    headers: setSecurityHeaders({ usesHttps }),
    query: [limitQuery, refuseKeysInQuery],
    health: [serveHealth],
    readiness: [serveReadiness({ metricsToken, ping, skew })],
    metrics: [serveMetrics({ metricsToken, metrics })],
    wire: [serveWire({ wire, limits: createWireLimits({ anonymousPerMinute }) }), answerNotFound],
    registration: [refuseRegistration],
    keysAtDesk: [refuseKeysAtDesk],
    origin: [refuseForeignOrigin({ publicUrl })],
    api: [
      serveApi({
        payload,
        config,
        limits: createLoginLimits(),
        devices: createDeviceCookies({ secret: payload.secret, usesHttps }),
        log,
      }),
    ],
    adminPosts: [guardAdminPosts(payload)],
    next: [(_request, response) => plainNotFound(response)],
    pages: [servePages({ wire, next })],
    nothing: [answerNotFound],
  }
}

const refuseRegistration: RequestHandler = () => {
  throw new Refusal('forbidden', 'Nobody can register here: accounts are made by the newsroom’s managers.')
}
