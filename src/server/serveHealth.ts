import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { answerNotFound } from './answerErrors.ts'
import type { Metrics } from './metrics.ts'

const PING_TIMEOUT_MS = 2_000

/** The process answers. */
export const serveHealth: RequestHandler = (request, response, next) => {
  if (!isRead(request)) return next()
  response.set('Cache-Control', 'no-store').type('text').send('ok\n')
}

type Readiness = { metricsToken: string | null; ping: () => Promise<void> }

/** The database answers too. What more there is to know needs the token. */
export const serveReadiness =
  ({ metricsToken, ping }: Readiness): RequestHandler =>
  async (request, response, next) => {
    if (!isRead(request)) return next()
    const isReady = await answersInTime(ping)
    response.set('Cache-Control', 'no-store').status(isReady ? 200 : 503)
    if (!hasToken(request, metricsToken))
      return void response.type('text').send(isReady ? 'ok\n' : 'not ok\n')
    response.json({ database: isReady ? 'ok' : 'not ok', uptimeSeconds: Math.round(process.uptime()) })
  }

type Counts = { metricsToken: string | null; metrics: Metrics }

export const serveMetrics =
  ({ metricsToken, metrics }: Counts): RequestHandler =>
  (request, response, next) => {
    if (!isRead(request)) return next()
    if (!hasToken(request, metricsToken)) return void answerNotFound(request, response, next)
    response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4').send(metrics.render())
  }

/** Mounted at its path; what goes on behind it is another one. */
const isRead = ({ method, path }: Request): boolean => path === '/' && (method === 'GET' || method === 'HEAD')

const hash = (text: string) => createHash('sha256').update(text).digest()

const hasToken = (request: Request, token: string | null): boolean =>
  token !== null && timingSafeEqual(hash(request.headers.authorization ?? ''), hash(`Bearer ${token}`))

const answersInTime = async (ping: () => Promise<void>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PING_TIMEOUT_MS)))
  const answered = ping().then(
    () => true,
    () => false,
  )
  const isReady = await Promise.race([answered, late])
  clearTimeout(timer)
  return isReady
}
