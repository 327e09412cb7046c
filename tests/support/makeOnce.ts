import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'

/** Makes a folder once for all processes of a run. Of two that begin at once, one takes what the other has made. */
export const makeOnce = async (
  folder: string,
  fill: (unfinished: string) => Promise<void>,
): Promise<void> => {
  if (existsSync(folder)) return
  const unfinished = `${folder}-${randomUUID()}`
  await mkdir(unfinished, { recursive: true })
  await fill(unfinished)
  try {
    await rename(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    await rm(unfinished, { recursive: true, force: true })
  }
}
