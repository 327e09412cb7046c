import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import { stopping } from '../../../errors.ts'
import type { PdfJob } from './toPdfData.ts'

export type Typesetter = {
  /** @param key names the job among all others: the same key is made once. @returns null when too many wait already. */
  typeset: (key: string, job: () => PdfJob) => Promise<Buffer | null>
  /** Who waits is refused at once. */
  stop: () => Promise<void>
}

type Waiting = { resolve: (pdf: Buffer) => void; reject: (error: Error) => void }
type Answer = { number: number; pdf?: Uint8Array; error?: string }

const MOST_WAITING = 40
const REMEMBERED_BYTES = 24 * 1024 * 1024
/** A thread that has nothing to do holds forty megabytes of fonts. */
const IDLE_MS = 60_000

/**
 * One thread that sets copies on paper, one at a time; it is there while there is something to do. What it has made is
 * remembered for a while.
 */
export const createTypesetter = (): Typesetter => {
  const made = new LRUCache<string, Buffer>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: (pdf) => pdf.length + 1,
  })
  const making = new Map<string, Promise<Buffer>>()
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | null = null
  let last = 0

  /** Whatever ends the thread, nobody waits for it for ever, and the next one who asks gets a new one. */
  const giveUp = (ended: Worker, error: Error): void => {
    if (worker !== ended) return
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  const end = async (): Promise<void> => {
    const ended = worker
    if (!ended) return
    giveUp(ended, stopping())
    await ended.terminate()
  }

  const open = (): Worker => {
    const opened = new Worker(path.join(path.dirname(fileURLToPath(import.meta.url)), 'worker.mjs'), {
      execArgv: [],
    })
    opened.on('message', ({ number, pdf, error }: Answer) => {
      const one = waiting.get(number)
      waiting.delete(number)
      if (pdf) one?.resolve(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
      else one?.reject(new Error(`A copy could not be set on paper (${error ?? 'failure'}).`))
    })
    opened.once('error', (error) => giveUp(opened, error))
    opened.once('exit', () => giveUp(opened, new Error('The typesetter has ended.')))
    opened.unref()
    return opened
  }

  const send = (job: PdfJob): Promise<Buffer> => {
    if (idle) clearTimeout(idle)
    idle = setTimeout(() => (waiting.size === 0 ? void end() : undefined), IDLE_MS).unref()
    worker ??= open()
    const number = (last += 1)
    const answer = new Promise<Buffer>((resolve, reject) => waiting.set(number, { resolve, reject }))
    worker.ref()
    worker.postMessage({ number, job })
    return answer.finally(() => (waiting.size === 0 ? worker?.unref() : undefined))
  }

  return {
    typeset: async (key, job) => {
      const known = made.get(key)
      if (known) return known
      const begun = making.get(key)
      if (begun) return begun
      if (waiting.size >= MOST_WAITING) return null
      const promise = send(job()).finally(() => making.delete(key))
      making.set(key, promise)
      const pdf = await promise
      made.set(key, pdf)
      return pdf
    },
    stop: async () => {
      if (idle) clearTimeout(idle)
      await end()
    },
  }
}
