import { stat } from 'node:fs/promises'
import path from 'node:path'

/** Touched by whoever has made a backup; what is in it nobody reads. */
const MARK = 'last-backup'

/** When the newsroom was last told of a backup; null: never. */
export const readLastBackup = async (dataDir: string): Promise<Date | null> => {
  try {
    return (await stat(path.join(dataDir, MARK))).mtime
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
