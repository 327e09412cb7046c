import { spawnSync } from 'node:child_process'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { hasSmallJournal } from '../mongoReplicaSet.ts'
import type { Books } from '../faults/books.ts'
import { type Drill, ON_ALL, work } from './drill.ts'
import type { Field } from './field.ts'

/** A small disk of its own; to make one takes the right to mount. */
export const mountDisk = async (folder: string, megabytes: number): Promise<boolean> => {
  await mkdir(folder, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0
}

export const unmountDisk = (folder: string): void => void spawnSync('umount', ['-l', folder])

const BLOCK = Buffer.alloc(64 * 1024)

/** Writes until there is no room left, and again as long as somebody makes some. @returns what makes room again. */
export const fillDisk = async (folder: string): Promise<() => Promise<void>> => {
  const file = path.join(folder, 'filler')
  let isFull = true
  const fill = async (): Promise<void> => {
    const handle = await open(file, 'a')
    try {
      for (let size = BLOCK.length; size >= 1;) {
        const { bytesWritten } = await handle.write(BLOCK, 0, size).catch(noRoom)
        if (bytesWritten < size) size = Math.floor(size / 8)
      }
    } finally {
      await handle.close()
    }
  }
  await fill()
  const filling = (async () => {
    for (; isFull; await pause(100)) await fill()
  })()
  return async () => {
    isFull = false
    await filling
    await rm(file, { force: true })
  }
}

const noRoom = (error: unknown): { bytesWritten: number } => {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return { bytesWritten: 0 }
  throw error
}

const FULL_MS = 6_000

/** A drill in which everybody was served has filled no disk. */
const faultsOfRefusals = ({ books }: Pick<Field, 'books'>, seen: number): string[] =>
  refusalsIn(books) > seen ? [] : ['nothing was refused: the disk was not full']

const refusalsIn = ({ answers }: Pick<Books, 'answers'>): number =>
  [...answers.values()]
    .flatMap((counts) => [...counts])
    .filter(([answer]) => /^50[37]/.test(answer))
    .reduce((sum, [, count]) => sum + count, 0)

/** The disk of `DATA_DIR`: files, and on SQLite the database. */
export const diskFull: Drill = {
  name: 'disk-full',
  nodes: ON_ALL,
  diskMb: 160,
  play: async (field) => {
    await work(3_000, field)
    const makeRoom = await fillDisk(String(field.envOf(0).DATA_DIR))
    await work(FULL_MS, field)
    const { failed } = field.readers.seen()
    await makeRoom()
    await work(3_000, field)
    const faults = failed === 0 ? [] : [`${failed} reads were not answered while the disk was full`]
    faults.push(...faultsOfRefusals(field, 0))
    return { did: `the disk of DATA_DIR full for ${FULL_MS / 1_000} s`, faults }
  },
}

/** Longer than a request waits for a database that does not answer (stores/mongo/asking.ts, server/serveApi.ts). */
const DATABASE_FULL_MS = 25_000

/** The disk of the database: it stops by itself, or stores nothing more, and its operator makes room and starts it again. */
export const databaseDiskFull: Drill = {
  name: 'database-disk-full',
  nodes: {
    ...ON_ALL,
    sqlite: 'its database lies in DATA_DIR, which disk-full is about',
    ...(hasSmallJournal() ? {} : { mongodb: 'this MongoDB takes room ahead: put secantusd-rs on the path' }),
  },
  killsDatabase: true,
  ownDiskMb: 320,
  play: async (field, { killable }) => {
    await work(3_000, field)
    const before = refusalsIn(field.books)
    const makeRoom = await fillDisk(killable!.folder)
    await work(DATABASE_FULL_MS, field)
    const faults = faultsOfRefusals(field, before)
    await makeRoom()
    await killable!.kill()
    await killable!.start()
    await work(3_000, field)
    return { did: `the disk of the database full for ${DATABASE_FULL_MS / 1_000} s`, faults }
  },
}
