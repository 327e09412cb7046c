import { type Anchor, CONTEXT, type Passage, printOf } from './anchor.ts'

/** Where in a text the same words stand, and what speaks for it. */
type Candidate = Passage & { isSameLine: boolean; evidence: number; distance: number }

/** A line that begins, or ends, with the passage as it did before says as much as so many characters around it. */
const EDGE = 8
/** So much around it is enough, however much there was. */
const ENOUGH = 12
/** A passage that is as long and stands nowhere else needs nothing around it. */
const UNMISTAKABLE = 24

/**
 * Finds a passage again: in a line that has not changed, wherever it has gone; else where most of what stood around it
 * still stands. Of several that are equally good it is the one nearest to the old place. Words that stand elsewhere by chance
 * are not the passage.
 *
 * @param texts the words of the field's lines.
 */
export const findPassage = (texts: readonly string[], anchor: Anchor): Passage | null => {
  const candidates = texts.flatMap((text, line) => candidatesIn(text, line, anchor))
  const isOnly = candidates.length === 1 && anchor.quote.length >= UNMISTAKABLE
  const wanted = Math.min(ENOUGH, available(anchor) / 2)
  const [best] = candidates
    .filter(({ isSameLine, evidence }) => isSameLine || isOnly || evidence >= wanted)
    .sort(better)
  return best ? { line: best.line, from: best.from, to: best.to } : null
}

const better = (one: Candidate, other: Candidate): number =>
  Number(other.isSameLine) - Number(one.isSameLine) ||
  other.evidence - one.evidence ||
  one.distance - other.distance

const candidatesIn = (text: string, line: number, anchor: Anchor): Candidate[] => {
  const { quote } = anchor
  if (quote === '' || !text.includes(quote)) return []
  const isUnchanged = printOf(text) === anchor.print
  const found: Candidate[] = []
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
    const to = from + quote.length
    found.push({
      ...{ line, from, to },
      isSameLine: isUnchanged && from === anchor.from,
      evidence: evidenceOf(text, { from, to }, anchor),
      distance: Math.abs(line - anchor.line) * 100_000 + Math.abs(from - anchor.from),
    })
  }
  return found
}

/** The most that can speak for a place. */
const available = ({ before, after }: Anchor): number => (before.length || EDGE) + (after.length || EDGE)

/** In characters: what still adjoins the passage, or which words still stand near it, whichever is more on each side. */
const evidenceOf = (text: string, { from, to }: Pick<Passage, 'from' | 'to'>, anchor: Anchor): number => {
  const { before, after } = anchor
  const left = text.slice(0, from)
  const right = text.slice(to)
  const near = { left: left.slice(-2 * CONTEXT), right: right.slice(0, 2 * CONTEXT) }
  const atStart = before === '' && left === '' ? EDGE : 0
  const atEnd = after === '' && right === '' ? EDGE : 0
  return (
    Math.max(atStart, commonEnd(left, before), sharedWords(near.left, before)) +
    Math.max(atEnd, commonStart(right, after), sharedWords(near.right, after))
  )
}

export const commonStart = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1
  return length
}

export const commonEnd = (one: string, other: string): number => {
  let length = 0
  const most = Math.min(one.length, other.length)
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1
  return length
}

/** Chinese is written without blanks: there each sign counts as a word. */
const WORDS = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu

const sharedWords = (text: string, context: string): number => {
  const here = new Set(text.match(WORDS) ?? [])
  return [...new Set(context.match(WORDS) ?? [])]
    .filter((word) => here.has(word))
    .reduce((sum, word) => sum + word.length, 0)
}
