import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

const OWNER_ONLY = 0o600

/** Whole and on the disk, or not at all. @param mark ends the name of the temporary file. */
const write = (file: string, text: string, mark: string): string => {
  const unfinished = `${file}.${mark}`
  const descriptor = openSync(/* turbopackIgnore: true */ unfinished, 'wx', OWNER_ONLY)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
  return unfinished
}

const syncFolder = (file: string): void => {
  const descriptor = openSync(path.dirname(file), 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Of two that make it at once, one is first and its file stays: a rename would write over it, a link does not. */
export const writeNewFile = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = write(file, text, randomBytes(4).toString('hex'))
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
  syncFolder(file)
}

/** Only one at a time: the temporary file keeps out a second one. @throws one sentence. */
export const replaceFile = (file: string, text: string): void => {
  try {
    renameSync(write(file, text, 'new'), file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Error(
      `${file}.new is there: somebody rotates the key at this moment, or has been interrupted; remove it then.`,
      { cause: error },
    )
  }
  syncFolder(file)
}
