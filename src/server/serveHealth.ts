import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import { answerNotFound } from './answerErrors.ts'
import type { Metrics } from './metrics.ts'

type Deps = { metricsToken: string | null; metrics: Metrics; ping: () => Promise<void> }

const PING_TIMEOUT_MS = 2_000

/** `/healthz`: the process answers. `/readyz`: the database does too. What more there is needs the token. */
export const serveHealth = ({ metricsToken, metrics, ping }: Deps): Router => {
  const router = Router()
  router.use(['/healthz', '/readyz', '/metrics'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/healthz', (_request, response) => void response.type('text').send('ok\n'))
  router.get('/readyz', async (request, response) => {
    const isReady = await answersInTime(ping)
    response.status(isReady ? 200 : 503)
    if (!hasToken(request, metricsToken))
      return void response.type('text').send(isReady ? 'ok\n' : 'not ok\n')
    response.json({ database: isReady ? 'ok' : 'not ok', uptimeSeconds: Math.round(process.uptime()) })
  })
  router.get('/metrics', (request, response, next) => {
    if (!hasToken(request, metricsToken)) return void answerNotFound(request, response, next)
    response.type('text/plain; version=0.0.4').send(metrics.render())
  })
  return router
}

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
