import type { Passage } from './anchor.ts'

type Written = {
  /** Words of the lines before and after something was written, and which characters it took the place of. */
  before: readonly string[]
  after: readonly string[]
  at: Passage
}

/**
 * Where characters stand after others were written: several suggestions that are accepted at once would otherwise take one
 * another's surroundings away. Null for some that were written over.
 */
export const placeAfter = (place: Passage, { before, after, at }: Written): Passage | null => {
  const grown = after.length - before.length
  if (place.line < at.line) return place
  if (place.line > at.line) return { ...place, line: place.line + grown }
  // Of two that are put in at one place the later one stands behind.
  const isBothPutIn = place.from === place.to && at.from === at.to
  if (place.to < at.from || (place.to === at.from && !isBothPutIn)) return place
  if (place.from < at.to) return null
  if (grown < 0) return null
  // What stands behind keeps its distance from the end, also where the line was parted.
  const line = place.line + Math.max(grown, 0)
  const shift = (after[line]?.length ?? 0) - (before[at.line]?.length ?? 0)
  return { line, from: place.from + shift, to: place.to + shift }
}
