import { statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Logger } from 'pino'
import type { StorageState } from '../desk/health/readiness.ts'
import type { Env } from '../env.ts'
import type { Metrics } from './metrics.ts'

export type StorageWatch = {
  noteRefusal: () => void
  state: () => Promise<StorageState>
  stop: () => void
}

type Options = { folders: readonly string[]; log: Pick<Logger, 'error' | 'warn'>; lookMs?: number }

/** With less than this not even a small picture finds room. */
const LEAST_BYTES = 4 * 1024 * 1024
/** The store may be full where this machine's disk is not: a quota, a bucket, another machine. */
const REFUSED_MS = 30_000
const LOOK_MS = 5_000

/** The folders in which the newsroom keeps something on this machine. */
export const foldersOf = ({ dataDir, databaseUri }: Pick<Env, 'dataDir' | 'databaseUri'>): string[] => [
  dataDir,
  ...(databaseUri.startsWith('file:') ? [path.dirname(databaseUri.replace(/^file:/, ''))] : []),
]

/**
 * Looks whether there is room to write, and says so in the log when there is none any more, and when there is again: each
 * refusal is an answer to one person, who is not the one that can help.
 */
export const watchStorage = ({ folders, log, lookMs = LOOK_MS }: Options): StorageWatch => {
  let [refusals, refusedAt, wasFull] = [0, -Infinity, false]

  const state = async (): Promise<StorageState> => {
    const free = (await Promise.all(folders.map(freeIn))).filter((bytes) => bytes !== null)
    const freeBytes = free.length > 0 ? Math.min(...free) : null
    const isRefusing = performance.now() - refusedAt < REFUSED_MS
    const isFull = isRefusing || (freeBytes !== null && freeBytes < LEAST_BYTES)
    if (isFull && !wasFull)
      log.error(
        { freeBytes, folders },
        'The disk is full: nothing can be stored until there is room. What is out already can still be read.',
      )
    if (!isFull && wasFull) log.warn({ freeBytes }, 'There is room to write again.')
    wasFull = isFull
    return { isFull, freeBytes, refusals }
  }
  const look = () =>
    void state().catch((error: unknown) => log.error({ err: error }, 'The disk cannot be looked at.'))

  const timer = setInterval(look, lookMs).unref()
  look()
  return {
    noteRefusal: () => {
      refusals += 1
      refusedAt = performance.now()
      look()
    },
    state,
    stop: () => clearInterval(timer),
  }
}

const freeIn = async (folder: string): Promise<number | null> => {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** For `/metrics`. */
export const countStorage = ({ state }: StorageWatch, { watch }: Metrics): void => {
  const of = (name: string, help: string, read: (state: StorageState) => number | null) =>
    watch(`communique_storage_${name}`, help, async () => read(await state()))
  of('full', '1 while nothing can be stored for want of room.', ({ isFull }) => Number(isFull))
  of('free_bytes', 'Room on the fullest disk that the newsroom writes to.', ({ freeBytes }) => freeBytes)
  of('refusals', 'Requests refused for want of room, since the start.', ({ refusals }) => refusals)
}
