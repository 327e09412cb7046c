import express, { type Express, type Request, type Response } from 'express'
import type { Payload, SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { notFound, Refusal } from '../errors.ts'
import type { Wire } from '../wire/createWire.ts'
import { answerErrors, answerNotFound } from './answerErrors.ts'
import { CLOSED_DOORS } from './doors.ts'
import { guardAdminPosts } from './guardAdminPosts.ts'
import { limitQuery } from './limitQuery.ts'
import { logRequests } from './logRequests.ts'
import { createLoginLimits } from './loginLimits.ts'
import { createMetrics } from './metrics.ts'
import { plainNotFound } from './plainNotFound.ts'
import { refuseForeignOrigin } from './refuseForeignOrigin.ts'
import { setSecurityHeaders } from './securityHeaders.ts'
import { serveApi } from './serveApi.ts'
import { serveHealth } from './serveHealth.ts'
import { servePages } from './servePages.ts'
import { serveWire } from './serveWire.ts'

export type ServerDeps = {
  payload: Payload
  config: SanitizedConfig | Promise<SanitizedConfig>
  wire: Pick<Wire, 'handle' | 'standing'>
  /** Next's own handler, for the admin and the public pages. */
  next: (request: Request, response: Response) => Promise<void>
  ping: () => Promise<void>
  log: Logger
  usesHttps: boolean
  metricsToken: string | null
  /** As Express's setting `trust proxy`. */
  trustProxy: number | string[] | false
}

/** The one server: wire, health and `/api` are served here, the rest is Next's. What is on no list is 404. */
export const createServer = (deps: ServerDeps): Express => {
  const { payload, config, wire, next, ping, log, usesHttps, metricsToken, trustProxy } = deps
  const metrics = createMetrics()
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', trustProxy)
  app.set('query parser', false)
  app.use(logRequests({ log, metrics }))
  app.use(...setSecurityHeaders({ usesHttps }))
  app.use(limitQuery)
  app.use(serveHealth({ metricsToken, metrics, ping }))
  app.use(['/v1', '/feeds'], serveWire(wire), answerNotFound)
  app.use(CLOSED_DOORS as string[], () => {
    throw new Refusal('forbidden', 'Nobody can register here: accounts are made by the newsroom’s managers.')
  })
  app.use(['/api', '/admin'], refuseForeignOrigin)
  app.use('/api', serveApi({ payload, config, limits: createLoginLimits(), log }))
  app.use('/admin', guardAdminPosts(payload))
  app.use(['/_next/image', '/_next/data'], (_request, response) => plainNotFound(response))
  app.use(servePages({ wire, next }))
  app.use(() => {
    throw notFound()
  })
  app.use(answerErrors(log))
  return app
}
