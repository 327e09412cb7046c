import { LRUCache } from 'lru-cache'

/** How many bytes a frozen file has; null for one that is not there. */
export type LengthOf = (sha256: string) => Promise<number | null>

const MOST = 10_000

/** Its bytes never change, so it is measured once. */
export const createFileLengths = (readFile: (sha256: string) => Promise<Buffer | null>): LengthOf => {
  const known = new LRUCache<string, number>({ max: MOST })
  return async (sha256) => {
    const found = known.get(sha256)
    if (found !== undefined) return found
    const bytes = await readFile(sha256)
    if (bytes) known.set(sha256, bytes.length)
    return bytes?.length ?? null
  }
}
