import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Metrics, Room } from './metrics.ts'

declare module 'http' {
  interface IncomingMessage {
    /** Names the request in the log and in the answer's `X-Request-Id`. */
    id?: string
  }
}

type Deps = { log: Logger; metrics: Metrics }

/**
 * Names a request and, when it is over, writes one line about it and counts it: no query, no cookie, no address, nothing
 * that a person has typed.
 */
export const createRequestLine = ({ log, metrics }: Deps) => {
  const isLogged = log.isLevelEnabled('info')
  return (request: IncomingMessage, response: ServerResponse, room: Room): string => {
    const started = performance.now()
    const id = randomUUID()
    const url = request.url ?? ''
    request.id = id
    response.once('close', () => {
      const ms = performance.now() - started
      const status = response.writableFinished ? response.statusCode : 499
      metrics.count(room, status, ms)
      if (!isLogged) return
      const path = withoutSecrets(url)
      log.info({ id, method: request.method, path, status, ms: Math.round(ms) }, 'request')
    })
    return id
  }
}

export type RequestLine = ReturnType<typeof createRequestLine>

/** The link of a password reset is the password until it is used, and the slug of an embargoed text is made of its words. */
const withoutSecrets = (url: string): string => {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  return path.slice(0, 300).replace(/(\/(?:reset|verify|embargoed)\/)(?!terms$).+/, '$1…')
}
