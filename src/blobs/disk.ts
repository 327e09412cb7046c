import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Blobs } from '../blobs.ts'
import { isStorageFull, storageFull } from '../errors.ts'
import { safeKey } from './safeKey.ts'

/** Files under one folder. A file appears whole under its name, or not at all, also after a crash. */
export const createDiskBlobs = (folder: string): Blobs => {
  const pathOf = (key: string) => path.join(folder, safeKey(key))
  return {
    put: async (key, bytes) => {
      const file = pathOf(key)
      const temporary = path.join(path.dirname(file), `.${randomUUID()}.part`)
      try {
        await mkdir(path.dirname(file), { recursive: true })
        await writeSynced(temporary, bytes)
        await rename(temporary, file)
        await syncFolder(path.dirname(file))
      } catch (error) {
        await rm(temporary, { force: true })
        throw isStorageFull(error) ? storageFull() : error
      }
    },
    get: (key) =>
      readFile(pathOf(key)).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      }),
    delete: (key) => rm(pathOf(key), { force: true }),
  }
}

const writeSynced = async (file: string, bytes: Buffer) => {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name is an entry of the folder: without this a power cut can lose it although the bytes are on the disk. */
const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Not `instanceof`: an error of Node itself may come from outside the realm that runs this. */
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code
