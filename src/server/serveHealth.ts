import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { GREATEST_SKEW_MS } from '../clock.ts'
import { answerNotFound } from './answerErrors.ts'
import type { Metrics } from './metrics.ts'

const PING_TIMEOUT_MS = 2_000

/** The process answers. */
export const serveHealth: RequestHandler = (request, response, next) => {
  if (!isRead(request)) return next()
  response.set('Cache-Control', 'no-store').type('text').send('ok\n')
}

type Readiness = {
  metricsToken: string | null
  ping: () => Promise<void>
  /** By how many milliseconds the database's clock is ahead; null where it does not tell. */
  skew: () => Promise<number | null>
}

/** The database answers too, and its clock agrees with ours. What more there is to know needs the token. */
export const serveReadiness =
  ({ metricsToken, ping, skew }: Readiness): RequestHandler =>
  async (request, response, next) => {
    if (!isRead(request)) return next()
    const isThere = await answersInTime(ping)
    const ahead = isThere ? await skew().catch(() => null) : null
    const isReady = isThere && Math.abs(ahead ?? 0) <= GREATEST_SKEW_MS
    response.set('Cache-Control', 'no-store').status(isReady ? 200 : 503)
    if (!hasToken(request, metricsToken))
      return void response.type('text').send(isReady ? 'ok\n' : 'not ok\n')
    response.json({
      database: isThere ? 'ok' : 'not ok',
      clockSkewMilliseconds: ahead,
      uptimeSeconds: Math.round(process.uptime()),
    })
  }

type Counts = { metricsToken: string | null; metrics: Metrics }

export const serveMetrics =
  ({ metricsToken, metrics }: Counts): RequestHandler =>
  async (request, response, next) => {
    if (!isRead(request)) return next()
    if (!hasToken(request, metricsToken)) return void answerNotFound(request, response, next)
    const rendered = await metrics.render()
    response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4').send(rendered)
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
