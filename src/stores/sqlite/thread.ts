import { Worker } from 'node:worker_threads'
import { type Client, LibsqlError, type ResultSet, type Row, type Value } from '@libsql/client'

/** A connection that is asked without waiting for the disk in this thread. One question after the other, in their order. */
export type Thread = Pick<Client, 'execute' | 'migrate'> & {
  /** Leaves a transaction open that is open, other than libsql's client. */
  executeMultiple: (sql: string) => Promise<void>
  /** Resolves when what was asked before is answered, and the file is closed. */
  close: () => Promise<void>
  /** Whether nobody answers any more. */
  readonly closed: boolean
}

/** Nobody answers any more: a transaction that was open there has ended with nothing stored. */
export class ThreadEnded extends Error {
  override name = 'ThreadEnded'
}

type Call = 'execute' | 'executeMultiple' | 'migrate' | 'close'

type Plain = Omit<ResultSet, 'rows' | 'toJSON'> & { rows: Value[][] }
type Failed = { message: string; name: string; code?: string; rawCode?: number }
type Answer = { number: number; result?: Plain | Plain[]; error?: Failed }
type Waiting = { resolve: (result: Answer['result']) => void; reject: (error: Error) => void }

/**
 * libsql works in the thread that asks, and a COMMIT waits there until the disk has it; so do checkpoints, which come with
 * some of them. In the server's own thread every reader would wait, too.
 *
 * @param url `file:` and an absolute path.
 */
export const openThread = (url: string): Thread => {
  // In these words alone do bundlers see that a thread begins here, and take its file along.
  const worker = new Worker(new URL('./sqliteThread.mjs', import.meta.url), {
    workerData: url.replace(/^file:/, ''),
    execArgv: [],
  })
  const waiting = new Map<number, Waiting>()
  let last = 0
  const settle = (number: number): Waiting | undefined => {
    const one = waiting.get(number)
    waiting.delete(number)
    if (waiting.size === 0) worker.unref()
    return one
  }
  let ended: Error | null = null
  const end = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', ({ number, result, error }: Answer) => {
    const one = settle(number)
    if (error) one?.reject(toError(error))
    else one?.resolve(result)
  })
  worker.once('error', ({ message }) =>
    end(new ThreadEnded(`The connection that writes has ended: ${message}`)),
  )
  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      end(new ThreadEnded('The connection that writes has ended.'))
      resolve()
    })
  })
  worker.unref()

  const ask = (call: Call, given: unknown): Promise<Answer['result']> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended)
      waiting.set((last += 1), { resolve, reject })
      worker.ref()
      worker.postMessage({ number: last, call, given })
    })

  return {
    execute: async (...[statement, args]: [Parameters<Client['execute']>[0], unknown?]) =>
      toResult((await ask('execute', args ? { sql: statement, args } : statement)) as Plain),
    executeMultiple: async (sql) => void (await ask('executeMultiple', sql)),
    migrate: async (statements) => ((await ask('migrate', statements)) as Plain[]).map(toResult),
    get closed() {
      return ended !== null
    },
    close: async () => {
      worker.ref()
      worker.postMessage({ call: 'close' })
      await gone
    },
  }
}

/** Rows as libsql gives them: their values by place and by name. */
const toResult = ({ rows, ...rest }: Plain): ResultSet => ({
  ...rest,
  rows: rows.map((values) => toRow(values, rest.columns)),
  toJSON: () => ({ ...rest, rows }),
})

const toRow = (values: readonly Value[], columns: readonly string[]): Row => {
  const row = Object.defineProperty({}, 'length', { value: values.length }) as Row
  values.forEach((value, place) => {
    Object.defineProperty(row, place, { value })
    const name = columns[place] ?? ''
    if (!Object.hasOwn(row, name)) row[name] = value
  })
  return row
}

/** An error of SQLite names its code first, which the class adds by itself. */
const toError = ({ message, name, code, rawCode }: Failed): Error =>
  code === undefined
    ? Object.assign(new Error(message), { name })
    : new LibsqlError(message.replace(`${code}: `, ''), code, rawCode)
