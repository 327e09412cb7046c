import { unzipSync } from 'fflate'
import { refused } from './readerErrors.ts'

/** Of what is unpacked of one file. A text of 100,000 characters is a megabyte of Word's XML. */
const MOST_UNPACKED = 64 * 1024 * 1024
const MOST_PARTS = 4_000
/** No document shrinks to less than this; a bomb does. */
const LEAST_RATIO = 1 / 400
const SMALL = 4 * 1024 * 1024

const isWanted = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[\w.]+\.xml|word\/(?:[\w-]+\.xml|_rels\/[\w-]+\.xml\.rels|media\/[^/]+))$/i.test(
    name,
  )

/**
 * The parts of an office file that say something. Sizes are asked before anything is unpacked, and a part that is larger
 * than it says is cut at that size.
 * @throws ReaderError `damaged`, `tooLarge`
 */
export const unpackOffice = (bytes: Uint8Array): { parts: Record<string, Uint8Array>; others: string[] } => {
  const others: string[] = []
  let total = 0
  let count = 0
  let isTooLarge = false
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if ((count += 1) > MOST_PARTS) isTooLarge = true
        if (!isWanted(name)) {
          others.push(name)
          return false
        }
        total += originalSize
        if (total > MOST_UNPACKED) isTooLarge = true
        if (originalSize > SMALL && size < originalSize * LEAST_RATIO) isTooLarge = true
        return !isTooLarge
      },
    })
    if (isTooLarge) throw refused('tooLarge')
    return { parts, others }
  } catch {
    throw refused(isTooLarge ? 'tooLarge' : 'damaged')
  }
}
