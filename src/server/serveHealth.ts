import type { Request, RequestHandler } from 'express'
import { GREATEST_SKEW_MS } from '../clock.ts'
import { type Readiness, readState } from '../desk/health/readiness.ts'
import { hasToken } from './bearerToken.ts'
import { ageOf, type Metrics } from './metrics.ts'

/** The process answers. */
export const serveHealth: RequestHandler = (request, response, next) => {
  if (!isRead(request)) return next()
  response.set('Cache-Control', 'no-store').type('text').send('ok\n')
}

/**
 * The database answers too, has the schema of this server, its clock agrees with ours, and there is room to write. What
 * more there is to know needs the token.
 */
export const serveReadiness =
  (readiness: Readiness, metricsToken: string | null): RequestHandler =>
  async (request, response, next) => {
    if (!isRead(request)) return next()
    const { isThere, ahead, migrations, reconciler, storage } = await readState(readiness)
    const isSound = Math.abs(ahead ?? 0) <= GREATEST_SKEW_MS && !migrations?.pending && !storage?.isFull
    const isReady = isThere && isSound
    response.set('Cache-Control', 'no-store').status(isReady ? 200 : 503)
    if (!hasToken(request.headers.authorization, metricsToken))
      return void response.type('text').send(isReady ? 'ok\n' : 'not ok\n')
    response.json({
      database: isThere ? 'ok' : 'not ok',
      migrations,
      clockSkewMilliseconds: ahead,
      reconciler: reconciler && {
        lagSeconds: reconciler.lagMs / 1000,
        unfinishedEntries: reconciler.unfinished,
      },
      storage: storage && { full: storage.isFull, freeBytes: storage.freeBytes },
      backup: {
        ageSeconds: await ageIn(readiness.backup),
        checkAgeSeconds: await ageIn(readiness.backupCheck),
      },
      uptimeSeconds: Math.round(process.uptime()),
    })
  }

const ageIn = async (read: Readiness['backup']): Promise<number | null> => ageOf((await read?.()) ?? null)

type Counts = { metricsToken: string | null; metrics: Metrics }

export const serveMetrics =
  ({ metricsToken, metrics }: Counts): RequestHandler =>
  async (request, response, next) => {
    // To everybody else it is an address like any that does not exist.
    if (!isRead(request) || !hasToken(request.headers.authorization, metricsToken)) return next()
    const rendered = await metrics.render()
    response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4').send(rendered)
  }

/** Mounted at its path; what goes on behind it is another one. */
const isRead = ({ method, path }: Request): boolean => path === '/' && (method === 'GET' || method === 'HEAD')
