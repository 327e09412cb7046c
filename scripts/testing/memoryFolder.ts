import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const MEMORY = '/dev/shm'
/** All temporary files of a run at once stay well below; the tests themselves need as much again. */
const FOLDER_BYTES = 4 * 1024 ** 3
const MEMORY_BYTES = 2 * FOLDER_BYTES

/**
 * The stores of the tests ask the disk to be safe at each commit, and a disk that others use, too, answers slowly: where the
 * system has a folder in memory with room enough, temporary files of this process and of all that it starts are made there,
 * and go when it ends. What needs more room than that asks for DISK_TMPDIR.
 */
export const keepTemporaryFilesInMemory = (): void => {
  if (!hasRoom()) return
  process.env.DISK_TMPDIR ??= os.tmpdir()
  const folder = mkdtempSync(path.join(MEMORY, 'communique-tests-'))
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
}

const hasRoom = (): boolean => {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= FOLDER_BYTES && os.freemem() >= MEMORY_BYTES
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS') return false
    throw error
  }
}
