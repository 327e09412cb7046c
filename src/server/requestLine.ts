import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Metrics, Room } from './metrics.ts'
import type { WireAnswer } from '../wire/request.ts'
import { type RequestLog, tellRequest } from './requestLog.ts'
import { toToldPath } from './toldPath.ts'

declare module 'http' {
  interface IncomingMessage {
    /** Names the request in the log and in the answer's `X-Request-Id`. */
    id?: string
  }
}

type Deps = {
  /** Null where nobody wants lines. */
  log: RequestLog | null
  metrics: Metrics
}

/** Names a request, and writes one line about it: no query, no cookie, no address, nothing that a person has typed. */
export type RequestLine = {
  /** The name of the next request: no two of a process are the same, nor of two processes. */
  name: () => string
  /** Writes the line of a request that takes a while, when it is over. */
  follow: (request: IncomingMessage, response: ServerResponse, room: Room) => string
  /** Writes the line of one that was answered in one go, with an answer that is always the same object. */
  note: (id: string, request: IncomingMessage, answer: WireAnswer) => void
}

export const createRequestLine = ({ log, metrics }: Deps): RequestLine => {
  // A random number for each request costs as much as all else that is done for one which is answered from memory; so would
  // another base than ten.
  const process = randomBytes(9).toString('base64url')
  let requests = 0
  const name = () => `${process}-${(requests += 1)}`
  const toldOnce = createToldOnce()
  return {
    name,
    follow: (request, response, room) => {
      const started = performance.now()
      const id = name()
      const { url = '', method = '' } = request
      request.id = id
      response.once('close', () => {
        const ms = performance.now() - started
        const status = response.writableFinished ? response.statusCode : 499
        metrics.count(room, status, ms)
        log?.(id, tellRequest({ method, path: toToldPath(url, status), status, ms: Math.round(ms) }))
      })
      return id
    },
    note: (id, request, answer) => {
      metrics.hit(answer.status)
      log?.(id, toldOnce(request, answer))
    },
  }
}

/** Told once for each answer: all questions that lead to it have one path. */
const createToldOnce = () => {
  const told = new WeakMap<WireAnswer, string>()
  return ({ url = '', method = '' }: IncomingMessage, answer: WireAnswer): string => {
    // A 304 is given to HEAD, too.
    const isGet = method === 'GET'
    const found = isGet ? told.get(answer) : undefined
    if (found !== undefined) return found
    const { status } = answer
    const made = tellRequest({ method, path: toToldPath(url, status), status, ms: 0 })
    if (isGet) told.set(answer, made)
    return made
  }
}
