import type { RequestListener } from 'node:http'
import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Payload, SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { clockOf } from '../clock.ts'
import { Refusal } from '../errors.ts'
import { getServices } from '../services.ts'
import type { Wire } from '../wire/createWire.ts'
import type { WebhookCounts } from '../wire/webhooks/createWebhooks.ts'
import { answerErrors, answerNotFound } from './answerErrors.ts'
import {
  redirectToLocalhost,
  refuseForeignOrigin,
  refuseKeysAtDesk,
  refuseKeysInQuery,
  setSecurityHeaders,
} from './requestGuards.ts'
import { createWireHandler } from './answerWire.ts'
import { createClientAddress, type TrustProxy } from './clientAddress.ts'
import { createDeviceCookies, createLoginLimits } from './loginLimits.ts'
import { guardAdminPosts, plainNotFound, servePages, serveSign } from './servePages.ts'
import { limitQuery } from './requestTarget.ts'
import { logRequests, createRequestLine, type RequestLine, type RequestLog } from './requestLog.ts'
import { createMetrics, type Metrics, watchNewsroom } from './metrics.ts'
import { type RunningParts, watchRunning } from './runningMetrics.ts'
import { countStorage, type StorageWatch } from './storageWatch.ts'
import { serveApi } from './serveApi.ts'
import { type Handlers, mountRoutes, refuseUnlistedRoutes } from './routes.ts'
import type { Readiness } from '../desk/health/readiness.ts'
import { secretsOf } from '../payload-internals/sealing.ts'
import type { NoticeMails } from '../desk/notices/noticeMails.ts'
import { serveCheckFile } from './serveCheckFile.ts'
import { serveHealth, serveMetrics, serveReadiness } from './serveHealth.ts'
import { renewSessions } from './renewSessions.ts'
import { serveIcon } from './serveIcon.ts'
import { say } from '../domain/sentences.ts'

export type ServerDeps = {
  payload: Payload
  config: SanitizedConfig | Promise<SanitizedConfig>
  wire: Pick<Wire, 'handle' | 'hit' | 'admit' | 'site' | 'pages' | 'counts'>
  /** Next's own handler, for the admin and the public pages. */
  next: (request: Request, response: Response) => Promise<void>
  readiness: Readiness
  /** Left out where nobody looks whether there is room to write. */
  storage?: StorageWatch
  deliveries: () => Promise<WebhookCounts>
  /** The emails of notices that are not sent yet. */
  mails: () => Promise<NoticeMails>
  /** How many writes wait for their turn; null where the store has no queue. */
  writesWaiting: () => number | null
  /** What runs beside requests, for `/metrics`. */
  running: RunningParts
  log: Logger
  /** For the lines of requests; null where nobody wants them. */
  requestLog: RequestLog | null
  /** The address that the world knows. */
  publicUrl: string
  metricsToken: string | null
  /** Requests to the wire from one network without a key. */
  anonymousPerMinute: number
  trustProxy: TrustProxy
}

type Served = {
  /** Takes every request. */
  listener: RequestListener
  /** Asked right before requests come in, so that nothing stands in the server beside the list. */
  refuseAdditions: () => void
}

/** The one server: wire, health and `/api` are served here, the rest is Next's. What is on no list is 404. */
export const createServer = (deps: ServerDeps): Served => {
  const { wire, log, publicUrl, anonymousPerMinute } = deps
  const metrics = createMetrics()
  watchNewsroom(deps, metrics)
  watchRunning(deps, metrics)
  if (deps.storage) countStorage(deps.storage, metrics)
  const line = createRequestLine({ log: deps.requestLog, metrics: withRefusals(metrics, deps.storage) })
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', deps.trustProxy)
  app.set('query parser', false)
  // Each route has one spelling.
  app.set('case sensitive routing', true)
  const handlers = handlersOf(deps, { line, metrics })
  mountRoutes(app, handlers)
  const answerError = answerErrors(deps.log)
  app.use(answerError)
  const listed = [...Object.values(handlers).flat(), answerError]
  return {
    listener: createWireHandler({
      ...{ wire, app, line, log, anonymousPerMinute },
      addressOf: createClientAddress(deps.trustProxy),
      usesHttps: publicUrl.startsWith('https:'),
    }),
    refuseAdditions: () => refuseUnlistedRoutes(app, listed),
  }
}

/** Only the want of room is answered so. */
const STORAGE_FULL = 507

const withRefusals = (metrics: Metrics, storage: StorageWatch | undefined): Metrics => ({
  ...metrics,
  count: (room, status, ms) => {
    if (status === STORAGE_FULL) storage?.noteRefusal()
    metrics.count(room, status, ms)
  },
})

const handlersOf = (
  deps: ServerDeps,
  { line, metrics }: { line: RequestLine; metrics: Metrics },
): Handlers => {
  const { payload, config, wire, next, readiness, log, publicUrl, metricsToken, anonymousPerMinute } = deps
  const usesHttps = publicUrl.startsWith('https:')
  return {
    log: [logRequests(line)],
    headers: setSecurityHeaders({ usesHttps }),
    query: [limitQuery, refuseKeysInQuery],
    health: [serveHealth],
    readiness: [serveReadiness(readiness, metricsToken)],
    metrics: [serveMetrics({ metricsToken, metrics })],
    icon: [serveIcon()],
    checkFile: [
      serveCheckFile({
        publicUrl,
        keys: () => getServices(payload).register.publicKeys(),
        now: () => clockOf(payload).now(),
      }),
    ],
    sessions: [renewSessions({ payload })],
    registration: [refuseRegistration],
    keysAtDesk: [refuseKeysAtDesk],
    origin: [refuseForeignOrigin({ publicUrl })],
    api: [
      serveApi({
        payload,
        config,
        limits: createLoginLimits(),
        devices: createDeviceCookies({ secrets: secretsOf(payload), usesHttps }),
        log,
      }),
    ],
    adminPosts: [guardAdminPosts(payload)],
    name: [redirectToLocalhost({ publicUrl })],
    sign: [serveSign({ config })],
    next: [(request, response) => plainNotFound(request, response)],
    pages: [servePages({ wire, next, anonymousPerMinute })],
    nothing: [answerNotFound],
  }
}

const refuseRegistration: RequestHandler = () => {
  throw new Refusal('forbidden', say('login.noRegistration'))
}
