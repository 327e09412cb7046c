import { diffArrays } from 'diff'

/** Which line of a file is which of a text; null: there is none. In the order of both. */
export type Pair = { old: number | null; now: number | null }

/** Further apart than this two lists of lines are no versions of one text: the search for less is quadratic. */
const MOST_APART = 1_000
/** As many lines of each between two that are the same are compared one by one. */
const MOST_COMPARED = 60
/** In parts of all words: lines that share less are other lines. */
const ALIKE = 0.4

/** @param old and @param now folded words of lines. */
export const alignLines = (old: readonly string[], now: readonly string[]): Pair[] => {
  const parts = diffArrays([...old], [...now], { maxEditLength: MOST_APART }) ?? [
    { value: [...old], removed: true, added: false, count: old.length },
    { value: [...now], added: true, removed: false, count: now.length },
  ]
  const pairs: Pair[] = []
  let [atOld, atNow] = [0, 0]
  let gap = { old: [] as number[], now: [] as number[] }
  const close = (): void => {
    pairs.push(...pairedByWords(gap, { old, now }))
    gap = { old: [], now: [] }
  }
  for (const { value, added, removed } of parts) {
    if (!added && !removed) close()
    for (const _ of value) {
      if (removed) gap.old.push(atOld++)
      else if (added) gap.now.push(atNow++)
      else pairs.push({ old: atOld++, now: atNow++ })
    }
  }
  close()
  return pairs
}

type Gap = { old: number[]; now: number[] }
type Lines = { old: readonly string[]; now: readonly string[] }

/** Those that are most alike, in their order. */
const pairedByWords = (gap: Gap, lines: Lines): Pair[] => {
  const alone = [...gap.old.map((old) => ({ old, now: null })), ...gap.now.map((now) => ({ old: null, now }))]
  if (gap.old.length === 0 || gap.now.length === 0) return alone
  if (gap.old.length > MOST_COMPARED || gap.now.length > MOST_COMPARED) return alone
  const words = {
    old: gap.old.map((one) => wordsIn(lines.old[one])),
    now: gap.now.map((one) => wordsIn(lines.now[one])),
  }
  const alike = (one: number, other: number): number => likeness(words.old[one], words.now[other])
  // best[i][j]: of the lines from i and j on.
  const best = Array.from({ length: gap.old.length + 1 }, () => new Array<number>(gap.now.length + 1).fill(0))
  const at = (one: number, other: number): number => best[one]?.[other] ?? 0
  for (let one = gap.old.length - 1; one >= 0; one -= 1)
    for (let other = gap.now.length - 1; other >= 0; other -= 1) {
      const score = alike(one, other)
      const paired = score >= ALIKE ? score + at(one + 1, other + 1) : 0
      const row = best[one]
      if (row) row[other] = Math.max(paired, at(one + 1, other), at(one, other + 1))
    }
  const pairs: Pair[] = []
  let [one, other] = [0, 0]
  while (one < gap.old.length || other < gap.now.length) {
    const [old = null, now = null] = [gap.old[one], gap.now[other]]
    const score = old !== null && now !== null ? alike(one, other) : 0
    if (score >= ALIKE && at(one, other) === score + at(one + 1, other + 1)) {
      pairs.push({ old, now })
      one += 1
      other += 1
    } else if (old !== null && (now === null || at(one, other) === at(one + 1, other))) {
      pairs.push({ old, now: null })
      one += 1
    } else {
      pairs.push({ old: null, now })
      other += 1
    }
  }
  return pairs
}

/** Chinese is written without blanks: there each sign counts as a word. */
const WORDS = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu

const wordsIn = (text = ''): Map<string, number> => {
  const counted = new Map<string, number>()
  for (const [word] of text.matchAll(WORDS)) counted.set(word, (counted.get(word) ?? 0) + 1)
  return counted
}

const sizeOf = (words: Map<string, number>): number =>
  [...words.values()].reduce((sum, count) => sum + count, 0)

const likeness = (one = new Map<string, number>(), other = new Map<string, number>()): number => {
  const all = sizeOf(one) + sizeOf(other)
  if (all === 0) return 0
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  return (2 * shared) / all
}
