import pino from 'pino'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { COPY_KINDS } from '../domain/copies.ts'
import { LOCALES } from '../domain/locales.ts'
import { SEGMENTS } from '../wire/http/routes.ts'
import { FEED_FORMS } from '../wire/formats/feed.ts'
import { itemFormats } from '../wire/formats/itemFormats.ts'
import { API_ROUTES } from './apiRoutes.ts'
import { WIRE_ROUTES, ROUTES } from './routes.ts'
import type { Env } from '../env.ts'
import type { Metrics, ServerPart } from './metrics.ts'
import type { WireAnswer } from '../wire/http/answers.ts'

/** What says that the address is a public one, or was. Any other answer may be about a text that is not out yet. */
const PUBLIC = new Set([200, 206, 304, 410])

/**
 * What the log says of an address: no query, and nothing of a text that is not out. The link of a password reset is the
 * password until it is used; the slug of a text and the name of a file are made of their words. Where nothing was found
 * only the words of our own routes and the ids of documents stay, so that operators still see which route it was.
 */
const toLoggedPath = (url: string, status: number): string => {
  const end = url.indexOf('?')
  const path = (end < 0 ? url : url.slice(0, end)).slice(0, LONGEST_LOGGED)
  const told = path.replace(/(\/(?:reset|verify|file|embargoed)\/)(?!terms$).+/, '$1…')
  return PUBLIC.has(status) ? told : told.split('/').map(withoutWords).join('/')
}

const LONGEST_LOGGED = 300

const pathsOf = ({ at }: { at: string | readonly string[] }): readonly string[] =>
  typeof at === 'string' ? [at] : at

/** The words of every route; what its line writes as `:id` is somebody else's. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  [
    ...[...API_ROUTES.map(({ path }) => path), ...[WIRE_ROUTES, ...Object.values(ROUTES)].flatMap(pathsOf)],
    ...[...LOCALES, ...Object.values(SEGMENTS)],
    ...['organisations', 'changes', 'files', 'embargoed/terms', 'canonical', 'proof', 'check'],
    ...['events.ics', 'openapi.json', 'docs', 'sign.mjs', '_next/static'],
    ...['collections/create', 'globals', 'account', 'logout', 'forgot', 'reset', 'verify', '…'],
  ]
    .flatMap((path) => path.split('/'))
    .filter((word) => !word.startsWith(':')),
)

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** After a slug: in which form it was asked for. */
const ENDING = new RegExp(
  `\\.(?:${[
    'ics',
    ...FEED_FORMS,
    ...[...itemFormats, ...Object.values(COPY_KINDS)].map(({ ending }) => ending),
  ]
    .map((ending) => ending.replace('.', '\\.'))
    .join('|')})$`,
)

const withoutWords = (segment: string): string =>
  OWN_WORDS.has(segment) || ID.test(segment) ? segment : `…${ENDING.exec(segment)?.[0] ?? ''}`

/** What is known of a request when its line is written, beside its name; `path` without query and secrets. */
export type LoggedRequest = { method: string; path: string; status: number; ms: number }

/** Writes the line of the request of this name: `told` by `tellRequest`, it holds nothing to be hidden. */
export type RequestLog = (id: string, told: string) => void

/** What a line says after the request's name; the same for all that ask the same and are answered so. */
export const toLogLine = ({ method, path, status, ms }: LoggedRequest): string =>
  `","method":"${method}","path":${JSON.stringify(path)},"status":${status},"ms":${ms},"msg":"request"}\n`

type Output = { write: (text: string) => unknown; flushSync: () => void }
type Options = Pick<Env, 'logLevel'> & {
  /** The standard output, unless given. */
  output?: Output
}

/** Lines are gathered up to this length, and no longer than this. */
const GATHERED_LENGTH = 32 * 1024
const GATHERED_MS = 500

/**
 * The lines of requests, in the form of the log's other lines (src/log.ts). The wire has tens of thousands of them a
 * second, so they are put together by hand and written many at once; what is gathered at the end is written then. Null
 * where nobody wants them.
 */
export const createRequestLog = ({ logLevel, output }: Options): RequestLog | null => {
  if (!['info', 'debug', 'trace'].includes(logLevel)) return null
  const { write, flush } = createGathering(output ?? pino.destination({ sync: false }))
  process.once('exit', flush)
  const beginning = createBeginning()
  return (id, told) => write(beginning() + id + told)
}

const createGathering = (output: Output) => {
  let gathered = ''
  let isTimed = false
  const pass = (): void => {
    const text = gathered
    gathered = ''
    if (text !== '') output.write(text)
  }
  const passLater = (): void => {
    isTimed = true
    setTimeout(() => {
      isTimed = false
      pass()
    }, GATHERED_MS).unref()
  }
  return {
    write: (line: string): void => {
      gathered += line
      if (gathered.length >= GATHERED_LENGTH) pass()
      else if (!isTimed) passLater()
    },
    flush: (): void => {
      pass()
      output.flushSync()
    },
  }
}

/** A line up to the request's name, made once a millisecond: `Date` asks Next each time who wants to know. */
const createBeginning = (): (() => string) => {
  let [madeAt, text] = [-Infinity, '']
  return () => {
    const now = performance.now()
    if (now - madeAt >= 1)
      [madeAt, text] = [now, `{"level":"info","time":"${new Date().toISOString()}","id":"`]
    return text
  }
}

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
  follow: (request: IncomingMessage, response: ServerResponse, room: ServerPart) => string
  /** Writes the line of one that was answered in one go, with an answer that is always the same object. */
  note: (id: string, request: IncomingMessage, answer: WireAnswer, room: 'wire' | 'site') => void
}

export const createRequestLine = ({ log, metrics }: Deps): RequestLine => {
  // A random number for each request costs as much as all else that is done for one which is answered from memory; so would
  // another base than ten.
  const process = randomBytes(9).toString('base64url')
  let requests = 0
  const name = () => `${process}-${(requests += 1)}`
  const toldOnce = createLineCache()
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
        log?.(id, toLogLine({ method, path: toLoggedPath(url, status), status, ms: Math.round(ms) }))
      })
      return id
    },
    note: (id, request, answer, room) => {
      metrics.hit(room, answer.status)
      log?.(id, toldOnce(request, answer))
    },
  }
}

/** Told once for each answer: all questions that lead to it have one path. */
const createLineCache = () => {
  const told = new WeakMap<WireAnswer, string>()
  return ({ url = '', method = '' }: IncomingMessage, answer: WireAnswer): string => {
    // A 304 is given to HEAD, too.
    const isGet = method === 'GET'
    const found = isGet ? told.get(answer) : undefined
    if (found !== undefined) return found
    const { status } = answer
    const made = toLogLine({ method, path: toLoggedPath(url, status), status, ms: 0 })
    if (isGet) told.set(answer, made)
    return made
  }
}

/** What is not the wire's gets its line here. */
export const logRequests =
  (line: RequestLine): RequestHandler =>
  (request, response, next) => {
    const room = request.path.startsWith('/api') || request.path.startsWith('/admin') ? 'desk' : 'site'
    response.setHeader('X-Request-Id', line.follow(request, response, room))
    next()
  }
