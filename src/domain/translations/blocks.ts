import { isRich } from '../merging/isRich.ts'

/** In running text, words somewhere. */
export const hasWords = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.some(hasWords)
  if (typeof value !== 'object' || value === null) return false
  const { root, children, text } = value as { root?: unknown; children?: unknown; text?: unknown }
  return hasWords(root) || hasWords(children) || hasWords(text)
}

/** The blocks of a running text; a line of plain text is one. */
export const blocksOf = (value: unknown): unknown[] => {
  if (isRich(value)) return value.root.children
  return hasWords(value) ? [value] : []
}

/** The picture that a block of running text is; null for any other. */
export const pictureIn = (block: unknown): string | null => {
  const { type, media } = (block ?? {}) as { type?: unknown; media?: unknown }
  return type === 'picture' && typeof media === 'string' ? media : null
}

export const isOfWords = (block: unknown): boolean => pictureIn(block) === null

/**
 * Where the counterpart of a block of the source stands in the target, or would: blocks of words answer one another in their
 * order, since a translation may have fewer pictures, or others.
 */
export const placeOf = (source: unknown, target: unknown, index: number): number => {
  const before = blocksOf(source).slice(0, index).filter(isOfWords).length
  const own = blocksOf(target)
  const places = own.flatMap((block, place) => (isOfWords(block) ? [place] : []))
  return places[before] ?? own.length + before - places.length
}
