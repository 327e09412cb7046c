import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { type CopyJob, createProcess } from './createProcess.ts'

export type PaperMaker = {
  /**
   * @param key names the job among all others: the same key is made once.
   * @returns null when too many wait already.
   * @throws Refusal `overloaded` for what takes more than it may, at once where that is known.
   */
  make: (key: string, job: () => CopyJob) => Promise<Buffer | null>
  /** Copies are wanted soon: the process for them is started, which takes longer than a copy. */
  warm: () => void
  /** Resolves when nothing is being made. */
  idle: () => Promise<void>
  /** Who waits is refused at once. */
  stop: () => Promise<void>
}

type Options = { limitMs?: number; mostBytes?: number }

/** Beside the one that is being made. */
const MOST_WAITING = 2
const REMEMBERED_BYTES = 24 * 1024 * 1024
/** What could not be made is not tried again for a while: each try costs all that it may. */
const FAILED_MS = 600_000
/** A process can also have been ended by somebody else. */
const TRIES = 2

/**
 * Copies for paper, one at a time, made in a process that is there while there is something to do, or will be soon. What it
 * has made is remembered for a while, and so is what it could not make.
 */
export const createPaperMaker = ({
  limitMs = 10_000,
  mostBytes = 512 * 1024 * 1024,
}: Options = {}): PaperMaker => {
  const made = new LRUCache<string, Buffer>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: (file) => file.length + 1,
  })
  const failed = new LRUCache<string, { error: Error; times: number }>({ max: 1_000, ttl: FAILED_MS })
  const making = new Map<string, Promise<Buffer>>()
  const process = createProcess({ limitMs, mostBytes })

  const begin = (key: string, job: CopyJob): Promise<Buffer> => {
    const promise = process.run(job).finally(() => making.delete(key))
    making.set(key, promise)
    promise.then(
      (file) => made.set(key, file),
      (error: Error) => {
        if (isLasting(error)) failed.set(key, { error, times: (failed.get(key)?.times ?? 0) + 1 })
      },
    )
    return promise
  }

  return {
    make: async (key, job) => {
      const known = made.get(key)
      if (known) return known
      const refused = failed.get(key)
      if (refused && refused.times >= TRIES) throw refused.error
      const begun = making.get(key)
      if (begun) return begun
      if (making.size > MOST_WAITING) return null
      return begin(key, job())
    },
    warm: () => process.warm(),
    idle: async () => void (await Promise.allSettled(making.values())),
    stop: () => process.stop(),
  }
}

/** Not what was refused because the server ends. */
const isLasting = (error: Error): boolean => 'reason' in error && error.reason === 'overloaded'

const TYPESETTER = '@myriaddreamin/typst-ts-node-compiler'

/** Whether what makes PDF files is there: it is left to who wants them. */
export const hasTypesetter = (): boolean =>
  (createRequire(import.meta.url).resolve.paths(TYPESETTER) ?? []).some((folder) =>
    existsSync(path.join(folder, TYPESETTER)),
  )
