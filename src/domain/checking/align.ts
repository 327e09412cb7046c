import { diffArrays } from 'diff'

/** That a word of the one text stands in the other: the place in the text that is known, and in the one at hand. */
export type Pair = readonly [known: number, seen: number]

/** So many words that follow each other, once in the text, are a place to begin from. */
const GRAM = 4
/** Further apart than this a piece is taken for another one: the search for less is quadratic. */
const MAX_DISTANCE = 600

const gramsOf = (forms: readonly string[]): string[] =>
  forms.slice(0, Math.max(0, forms.length - GRAM + 1)).map((_, at) => forms.slice(at, at + GRAM).join('\n'))

const onlyPlaces = (grams: readonly string[]): Map<string, number> => {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  grams.forEach((gram, at) => (places.has(gram) ? twice.add(gram) : places.set(gram, at)))
  for (const gram of twice) places.delete(gram)
  return places
}

/** The longest run of pairs that goes forward in both texts. */
const longestChain = (pairs: readonly Pair[]): Pair[] => {
  const ends: number[] = []
  const before: number[] = []
  pairs.forEach(([known], index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[0] ?? 0) < known) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const chain: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

/** The words in which two pieces agree, in their order; none where they are too far apart. */
export const pairUp = (
  known: readonly string[],
  seen: readonly string[],
  [from, at]: Pair = [0, 0],
): Pair[] => {
  const parts = diffArrays([...known], [...seen], { maxEditLength: MAX_DISTANCE })
  const pairs: Pair[] = []
  let [one, other] = [from, at]
  for (const { added, removed, value } of parts ?? []) {
    if (!added && !removed) value.forEach((_, index) => pairs.push([one + index, other + index]))
    if (!added) one += value.length
    if (!removed) other += value.length
  }
  return pairs
}

/** Anchors, made as long as the texts agree. */
const grow = (anchors: readonly Pair[], known: readonly string[], seen: readonly string[]): Pair[] => {
  const pairs: Pair[] = []
  for (const [one, other] of anchors) {
    const last = pairs.at(-1) ?? [-1, -1]
    if (one <= last[0] || other <= last[1]) continue
    let back = 0
    while (
      one - back - 1 > last[0] &&
      other - back - 1 > last[1] &&
      known[one - back - 1] === seen[other - back - 1]
    )
      back += 1
    for (let on = -back; one + on < known.length && known[one + on] === seen[other + on]; on += 1)
      pairs.push([one + on, other + on])
  }
  return pairs
}

/** Less than this in common, and what stands between two places that agree is something else on either side. */
const LIKENESS = 0.4
const SHORT = 12

export const isWord = (form: string): boolean => /[\p{L}\p{N}]/u.test(form)

const within = (from: Pair, to: Pair, { known, seen }: Texts): Pair[] => {
  const [one, other] = [known.slice(from[0] + 1, to[0]), seen.slice(from[1] + 1, to[1])]
  if (one.length === 0 || other.length === 0) return []
  const pairs = pairUp(one, other, [from[0] + 1, from[1] + 1])
  const isShort = one.length <= SHORT && other.length <= SHORT
  // Full stops are everywhere.
  const words = pairs.filter(([place]) => isWord(known[place] ?? '')).length
  const least = LIKENESS * Math.min(one.filter(isWord).length, other.filter(isWord).length)
  return isShort || (words > 0 && words >= least) ? pairs : []
}

type Texts = { known: readonly string[]; seen: readonly string[] }

/** Up to so many words two texts without a place to begin from are compared as a whole: then most of them have to agree. */
const FEW = 400
const MOST = 0.6

/**
 * Which words of a known text stand in another one, in the same order: from the first that agrees to the last. What stands
 * before and behind, sentence by sentence, is for the caller to look at.
 */
export const align = (known: readonly string[], seen: readonly string[]): Pair[] => {
  const places = onlyPlaces(gramsOf(known))
  const found = gramsOf(seen).flatMap((gram, at): Pair[] => {
    const place = places.get(gram)
    return place === undefined ? [] : [[place, at]]
  })
  if (found.length === 0) {
    const pairs = known.length <= FEW && seen.length <= FEW ? pairUp(known, seen) : []
    return pairs.length >= MOST * known.length ? pairs : []
  }
  const blocks = grow(longestChain(found), known, seen)
  return blocks.flatMap((pair, index) => {
    const next = blocks[index + 1]
    return next ? [pair, ...within(pair, next, { known, seen })] : [pair]
  })
}
