import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { openThread } from '../../stores/sqlite/thread.ts'
import type { DatabaseCopy, Working } from './databaseCopy.ts'
import { StartFailure } from '../startFailure.ts'
import { toMegabytes } from './toMegabytes.ts'

const NAME = 'communique.db'
const LOOK_MS = 2_000
const OWNER_ONLY = 0o600

/** One file. `VACUUM INTO` reads in one transaction, and nobody who writes or reads meanwhile waits for it. */
export const sqliteCopy = (uri: string): DatabaseCopy => {
  const file = uri.replace(/^file:/, '')
  return {
    store: 'sqlite',
    dump: async (folder, working) => {
      if (!existsSync(file))
        throw new StartFailure(`There is no database ${file}: check DATABASE_URI and DATA_DIR.`)
      const target = path.join(folder, NAME)
      const stopTelling = await tellGrowth(target, file, working)
      const thread = openThread(uri)
      try {
        await endedBy(working.signal, thread.execute({ sql: 'VACUUM INTO ?', args: [target] }))
      } finally {
        stopTelling()
        if (!working.signal.aborted) await thread.close()
      }
    },
    isFree: async () => partsOf(file).every((part) => !existsSync(part)),
    load: async (folder, { key, data }) => {
      await mkdir(path.dirname(file), { recursive: true })
      const unfinished = path.join(folder, `${NAME}.marked`)
      await copyFile(path.join(folder, NAME), unfinished)
      await chmod(unfinished, OWNER_ONLY)
      const thread = openThread(`file:${unfinished}`)
      try {
        const args = [randomUUID(), key, JSON.stringify(data)]
        await thread.execute({ sql: 'INSERT INTO payload_kv (id, key, data) VALUES (?, ?, ?)', args })
      } finally {
        await thread.close()
      }
      await putInPlace(unfinished, file)
    },
    // It goes with the folder.
    elsewhere: (folder) => ({ uri: `file:${path.join(folder, NAME)}`, drop: async () => undefined }),
  }
}

/** SQLite would play what lies beside the file into whatever file has its name. */
const partsOf = (file: string): string[] => [file, `${file}-wal`, `${file}-journal`]

/** Whole or not at all, and over nothing. A folder on another disk takes a copy first. */
const putInPlace = async (from: string, file: string): Promise<void> => {
  const beside = `${file}.restoring`
  try {
    await copyFile(from, beside)
    await chmod(beside, OWNER_ONLY)
    const meanwhile = partsOf(file).find((part) => existsSync(part))
    if (meanwhile) throw new StartFailure(`${meanwhile} is there meanwhile: a restore writes over nothing.`)
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}

/** The thread goes on by itself; its process ends soon. */
const endedBy = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    }),
  ])

/** The copy is at most as long as the file. */
const tellGrowth = async (target: string, file: string, { progress }: Working): Promise<() => void> => {
  const { size } = await stat(file)
  const tell = async () => {
    const written = existsSync(target) ? (await stat(target)).size : 0
    progress(`database: ${toMegabytes(written)} of at most ${toMegabytes(size)} MB`)
  }
  const timer = setInterval(() => void tell(), LOOK_MS)
  return () => clearInterval(timer)
}
