import type { Guess, Source } from './proposal.ts'

/** Signs of another script within a word, and such as cannot be read: a program has set them wrongly, and somebody has to look. */
const GARBLED = /\uFFFD|\p{Script=Arabic}[a-zÀ-ÿ]|[a-zÀ-ÿ]\p{Script=Arabic}/u
const UNSURE = 0.6

export type Vote<Value> = { value: Value; weight: number; from: Source }

/**
 * What most places say, with all others as alternatives. A value that stands alone is as sure as the best place that says
 * it; one that others contradict is asked about, whichever has more votes.
 */
export const decideBy = <Value>(
  votes: readonly Vote<Value>[],
  keyOf: (value: Value) => string,
): Guess<Value> | null => {
  const groups = new Map<string, { value: Value; weight: number; best: number; from: Source[] }>()
  for (const { value, weight, from } of votes) {
    const key = keyOf(value)
    const group = groups.get(key) ?? { value, weight: 0, best: 0, from: [] }
    groups.set(key, {
      ...group,
      weight: group.weight + weight,
      best: Math.max(group.best, weight),
      from: [...group.from, from],
    })
  }
  const [first, ...others] = [...groups.values()].sort((one, other) => other.weight - one.weight)
  if (!first) return null
  return {
    value: first.value,
    sure: others.length > 0 || isGarbled(first.from) ? Math.min(UNSURE, first.best) : first.best,
    from: first.from,
    alternatives: others.map(({ value, from }) => ({ value, from })),
  }
}

export const sureOf = <Value>(value: Value, sure: number, from: Source): Guess<Value> => ({
  value,
  sure: isGarbled([from]) ? Math.min(UNSURE, sure) : sure,
  from: [from],
  alternatives: [],
})

const isGarbled = (from: readonly Source[]): boolean => from.some(({ quote }) => GARBLED.test(quote))
