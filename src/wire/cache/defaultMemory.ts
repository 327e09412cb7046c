import { totalmem } from 'node:os'

const MB = 1024 * 1024
const [LEAST_MB, MOST_MB, SHARE] = [64, 512, 1 / 8]

/** How many megabytes answers may take on a machine, or in a container, with so many bytes of memory. */
export const cacheMbFor = (memory: number): number =>
  Math.round(Math.min(MOST_MB, Math.max(LEAST_MB, (memory * SHARE) / MB)))

/** Of a container what it may use; where there is no limit Node says 0, or more than any machine has (`process.constrainedMemory`). */
const memoryHere = (): number => {
  const [limit, whole] = [process.constrainedMemory?.() ?? 0, totalmem()]
  return limit > 0 && limit < whole ? limit : whole
}

/** Where nobody says how many: ten thousand answers and more, on a machine that has room for them. */
export const DEFAULT_CACHE_MB = cacheMbFor(memoryHere())
