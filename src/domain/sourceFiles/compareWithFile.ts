import { changedLines } from '../differences/changedLines.ts'
import { diffWords, type WordChange } from '../differences/diffWords.ts'

/** What a text and the file in which it came have in common, word by word. */
export type FileComparison = {
  /** Of the passage of the file that the text is: what the file alone has is *removed*, what the text alone has is *added*. */
  lines: WordChange[][]
  /** Whether each word of that passage is in the text, in its order, and no other. */
  isSame: boolean
  /** What stands in the file before and after that passage, a line each. */
  before: string[]
  after: string[]
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

const wordsOf = (line: string): string[] =>
  [...segmenter.segment(line.normalize('NFC'))].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment.toLowerCase()] : [],
  )

/** The words of a line that are in the text, less those that are not; what stands there in the same words counts most. */
const weightOf = (line: string, { lines, words }: { lines: Set<string>; words: Set<string> }): number => {
  const own = wordsOf(line)
  const shared = own.filter((word) => words.has(word)).length
  const isWhole = lines.has(own.join(' '))
  // Half of the words of a language are in any text of it: a line has to have more than those.
  return isWhole ? own.length : 2 * shared - 1.5 * own.length
}

/** The lines one after the other that weigh most; empty where none weighs anything. */
const heaviest = (weights: readonly number[]): { from: number; to: number } => {
  let best = { from: 0, to: 0, weight: 0 }
  let open = { from: 0, weight: 0 }
  weights.forEach((weight, index) => {
    if (open.weight <= 0) open = { from: index, weight: 0 }
    open.weight += weight
    if (open.weight > best.weight) best = { ...open, to: index + 1 }
  })
  return best
}

/** Of each line of the file, in their order: how much of it the text has. */
const sharesOf = (changes: readonly WordChange[]): number[] => {
  const lines = [{ same: 0, all: 0 }]
  for (const { kind, text } of changes) {
    if (kind === 'added') continue
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push({ same: 0, all: 0 })
      const line = lines.at(-1)
      if (!line) return
      line.all += part.length
      if (kind === 'same') line.same += part.length
    })
  }
  return lines.map(({ same, all }) => (all === 0 ? 0 : same / all))
}

/** A heading or a title beside the passage has words of it, and is no part of it. */
const withoutStrayEdges = (
  { from, to }: { from: number; to: number },
  shares: readonly number[],
): { from: number; to: number } => {
  let [first, end] = [from, to]
  while (first < end && (shares[first - from] ?? 0) < LEAST_SHARE) first += 1
  while (first < end && (shares[end - 1 - from] ?? 0) < LEAST_SHARE) end -= 1
  // Too far from one another for a comparison word by word: nothing says then where its edges are.
  return first < end ? { from: first, to: end } : { from, to }
}

const LEAST_SHARE = 0.4

const plain = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '')

/** Where lines end is the program's that made the file, and says nothing. */
const wordChanges = (before: string, after: string): WordChange[] =>
  diffWords(before, after).flatMap((change): WordChange[] => {
    if (/\S/.test(change.text) || change.kind === 'same') return [change]
    return change.kind === 'added' ? [{ ...change, kind: 'same' }] : []
  })

/**
 * Compares a text with the passage of a file that it was taken from: a file may hold several texts, letterheads and contacts, and
 * the passage is where most of the text's words stand together.
 *
 * @param file, text lines in their order of reading.
 */
export const compareWithFile = (file: readonly string[], text: readonly string[]): FileComparison => {
  const [given, kept] = [plain(file), plain(text)]
  const known = {
    lines: new Set(kept.map((line) => wordsOf(line).join(' '))),
    words: new Set(kept.flatMap(wordsOf)),
  }
  const whole = kept.join('\n')
  const found = heaviest(given.map((line) => weightOf(line, known)))
  const first = diffWords(given.slice(found.from, found.to).join('\n'), whole)
  const { from, to } = withoutStrayEdges(found, sharesOf(first))
  const changes = wordChanges(given.slice(from, to).join('\n'), whole)
  return {
    lines: changedLines(changes),
    isSame: from < to && changes.every(({ kind }) => kind === 'same'),
    before: from === to ? given : given.slice(0, from),
    after: from === to ? [] : given.slice(to),
  }
}
