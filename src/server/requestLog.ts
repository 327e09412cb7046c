import pino from 'pino'
import type { Env } from '../env.ts'

/** What is known of a request when its line is written, beside its name; `path` without query and secrets. */
export type Requested = { method: string; path: string; status: number; ms: number }

/** Writes the line of the request of this name: `told` by `tellRequest`, it holds nothing to be hidden. */
export type RequestLog = (id: string, told: string) => void

/** What a line says after the request's name; the same for all that ask the same and are answered so. */
export const tellRequest = ({ method, path, status, ms }: Requested): string =>
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
