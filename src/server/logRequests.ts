import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

declare module 'http' {
  interface IncomingMessage {
    /** Names the request in the log and in the answer's `X-Request-Id`. */
    id?: string
  }
}

/** One line a request: no query, no cookie, no address, nothing that a person has typed. */
export const logRequests =
  ({ log, metrics }: { log: Logger; metrics: Metrics }): RequestHandler =>
  (request, response, next) => {
    const started = process.hrtime.bigint()
    request.id = randomUUID()
    response.setHeader('X-Request-Id', request.id)
    const path = withoutSecrets(request.originalUrl)
    response.once('close', () => {
      const ms = Number(process.hrtime.bigint() - started) / 1e6
      const status = response.writableFinished ? response.statusCode : 499
      metrics.count(status, ms)
      log.info({ id: request.id, method: request.method, path, status, ms: Math.round(ms) }, 'request')
    })
    next()
  }

/** The link of a password reset is the password until it is used. */
const withoutSecrets = (url: string): string =>
  (url.split('?')[0] ?? '').slice(0, 300).replace(/(\/(?:reset|verify)\/)[^/]+/, '$1…')
