import pino from 'pino'
import { createRemembered } from '../domain/remembered.ts'
import type { Env } from '../env.ts'

/** What is known of a request when its line is written; `path` without query and secrets. */
export type Requested = { id: string; method: string; path: string; status: number; ms: number }

/** Takes the line of a request: it holds nothing to be hidden. */
export type RequestLog = (requested: Requested) => void

type Output = { write: (text: string) => unknown; flushSync: () => void }
type Options = Pick<Env, 'logLevel'> & {
  /** The standard output, unless given. */
  output?: Output
}

/** Lines are gathered up to this length, and no longer than this. */
const GATHERED_LENGTH = 32 * 1024
const GATHERED_MS = 500
/** Paths that are put in quotes once. */
const MOST_PATHS = 10_000

/**
 * The lines of requests, in the form of the log's other lines (src/log.ts). The wire has tens of thousands of them a
 * second, so they are put together by hand and written many at once; what is gathered at the end is written then. Null
 * where nobody wants them.
 */
export const createRequestLog = ({ logLevel, output }: Options): RequestLog | null => {
  if (!['info', 'debug', 'trace'].includes(logLevel)) return null
  const { write, flush } = createGathering(output ?? pino.destination({ sync: false }))
  process.once('exit', flush)
  const now = createTimeOfDay()
  const remembered = createRemembered<string>(MOST_PATHS)
  const quoted = (path: string) => remembered(path, () => JSON.stringify(path))
  return ({ id, method, path, status, ms }) =>
    write(
      `{"level":"info","time":"${now()}","id":"${id}","method":"${method}","path":${quoted(path)},"status":${status},"ms":${ms},"msg":"request"}\n`,
    )
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

/** The time as it is written, made once a millisecond: `Date` asks Next each time who wants to know. */
const createTimeOfDay = (): (() => string) => {
  let [madeAt, text] = [-Infinity, '']
  return () => {
    const now = performance.now()
    if (now - madeAt >= 1) [madeAt, text] = [now, new Date().toISOString()]
    return text
  }
}
