import type { WordChange } from '../differences/diffWords.ts'
import { align, isWord, type Pair, pairUp } from './align.ts'
import { paragraphAt, type Reference, withoutBeside } from './reference.ts'
import { formsOf, rejoined, type Words } from './words.ts'
import { showChanges, type Edit } from './showChanges.ts'

/** How words were come by, as far as it matters for comparing them. */
export type Manner = {
  /** It says of itself that it is the whole text: a copy with its fingerprint, not a passage in a mail. */
  isWhole: boolean
  /** The file does not say where words end: its reader guesses the spaces. */
  isLoose: boolean
  /** Whatever its copies and pages show beside the text is known; of an earlier edition it is not. */
  isBesideKnown: boolean
}

export type Passage = { from: number; to: number }

export type Comparison =
  | { is: 'none' }
  /** Each word of it, and none beside it that is not known. */
  | { is: 'same' }
  /** Passages word for word, by their paragraphs; `isAll`: of the whole text; `foreign`: how many words stand around them. */
  | { is: 'quotation'; passages: Passage[]; isAll: boolean; isCut: boolean; words: number; foreign: number }
  /** `share`: how much of the text is there. */
  | { is: 'changed'; changes: WordChange[]; count: number; share: number; words: number }

/** Fewer words in common are no sign of anything. */
const LEAST = 8
const LEAST_SHARE = 0.6

const isSign = (form: string): boolean => !isWord(form)

/** What a writer puts for words that are left out. */
const isEllipsis = (forms: readonly string[]): boolean =>
  forms.length > 0 && forms.every((form) => ['.', '[', ']', '(', ')'].includes(form))

type Texts = { reference: Reference; seen: Words; forms: string[]; manner: Manner }

/** What differs between two words that agree; null where nothing does that counts. */
const editBetween = (from: Pair, to: Pair, { reference, forms, manner }: Texts): Edit | null => {
  const missing = reference.forms.slice(from[0] + 1, to[0])
  let [start, end] = [from[1] + 1, to[1]]
  const paragraph = reference.paragraphs.find((each) => each.from === to[0])
  const { marker } = paragraph ?? { marker: [] }
  const isMarked =
    marker.length > 0 && marker.every((form, index) => forms[end - marker.length + index] === form)
  if (isMarked) end = Math.max(start, end - marker.length)
  const extra = forms.slice(start, end)
  if (missing.length === 0 && extra.length === 0) return null
  if (manner.isLoose && missing.length > 0 && missing.join('') === extra.join('')) return null
  const isBetween = paragraph !== undefined && missing.length === 0
  const left = withoutBeside(extra, reference.beside, isBetween ? 1 : LEAST_BESIDE)
  const kept = left.flatMap(([one, other]) => extra.slice(one, other))
  if (kept.join('\n') === missing.join('\n') || (manner.isLoose && kept.join('') === missing.join('')))
    return null
  if (left[0] && left.at(-1)) [start, end] = [start + left[0][0], start + (left.at(-1)?.[1] ?? 0)]
  return { known: [from[0] + 1, to[0]], seen: [start, end] }
}

/** In the middle of a paragraph a short piece is more likely a word of somebody's than a line of the page. */
const LEAST_BESIDE = 3

/** Words that came in for others between two sentences that agree: what was left out, and what somebody says of it. */
const isBetweenPassages = ({ known, seen }: Edit, { reference, forms }: Texts): boolean => {
  const isMissing = known[1] > known[0]
  const extra = forms.slice(...seen)
  if (!isMissing) return false
  if (isEllipsis(extra)) return true
  const areSentences = reference.starts.has(known[0]) && reference.starts.has(known[1])
  if (!areSentences || extra.length < LEAST) return false
  return likeness(reference.forms.slice(...known), extra) < ALIKE
}

const ALIKE = 0.35

const likeness = (one: readonly string[], other: readonly string[]): number =>
  one.length === 0 || other.length === 0 ? 0 : pairUp(one, other).length / Math.max(one.length, other.length)

/** A sentence of the text that begins where the words that agree begin, or ends where they end: what is not there of it. */
type Edge = { missing: [number, number]; isWhole: boolean }

const edgeBefore = ({ forms, starts }: Reference, first: number): Edge => {
  let from = first
  while (from > 0 && !starts.has(from)) from -= 1
  return { missing: [from, first], isWhole: forms.slice(from, first).every(isSign) }
}

const edgeAfter = ({ forms, starts }: Reference, last: number): Edge => {
  let to = last + 1
  while (to < forms.length && !starts.has(to)) to += 1
  return { missing: [last + 1, to], isWhole: forms.slice(last + 1, to).every(isSign) }
}

/** So few words that are missing of a sentence are missing because others stand there. */
const FEW = 4

/** At an end of what agrees: whether the words next to it are the text's own, changed. `side` −1: before, 1: behind. */
const editAtEdge = (edge: Edge, place: number, side: -1 | 1, { reference, forms }: Texts): Edit | null => {
  const [from, to] = edge.missing
  const length = to - from
  if (edge.isWhole || length === 0) return null
  const seen: [number, number] =
    side < 0 ? [Math.max(0, place - length), place] : [place + 1, Math.min(forms.length, place + 1 + length)]
  const extra = forms.slice(...seen)
  if (extra.filter((form) => !isSign(form)).length === 0) return null
  const alike = likeness(reference.forms.slice(from, to), extra)
  return length <= FEW || alike >= ALIKE ? { known: [from, to], seen } : null
}

const passagesOf = (pairs: readonly Pair[], gaps: readonly Edit[], reference: Reference): Passage[] => {
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (!first || !last) return []
  const starts = [first[0], ...gaps.map(({ known }) => known[1])]
  const ends = [...gaps.map(({ known }) => known[0] - 1), last[0]]
  return starts.map((start, index) => ({
    from: paragraphAt(reference, start),
    to: paragraphAt(reference, ends[index] ?? start),
  }))
}

/** A line of what stands beside the text that somebody has changed. */
const editsBeside = (outside: readonly [number, number][], texts: Texts): Edit[] =>
  outside.flatMap(([from, to]): Edit[] => {
    const extra = texts.forms.slice(from, to)
    if (extra.length < 3) return []
    const near = [...texts.reference.beside.values()]
      .flat()
      .filter((run) => run.length >= 3 && run.length <= 2 * extra.length && extra.length <= 2 * run.length)
      .find((run) => likeness(run, extra) >= 0.6)
    return near ? [{ known: [0, 0], seen: [from, to], instead: near.join(' ') }] : []
  })

/** The words in hand against one language of one edition. */
export const compare = (reference: Reference, given: Words, manner: Manner): Comparison => {
  const seen = rejoined(given, new Set(reference.forms))
  const texts: Texts = { reference, seen, forms: formsOf(seen), manner }
  const pairs = align(reference.forms, texts.forms)
  const [first, last] = [pairs[0], pairs.at(-1)]
  const share = reference.forms.length === 0 ? 0 : pairs.length / reference.forms.length
  if (!first || !last || (pairs.length < LEAST && share < LEAST_SHARE)) return { is: 'none' }

  const between = pairs.slice(1).flatMap((to, index): Edit[] => {
    const edit = editBetween(pairs[index] ?? to, to, texts)
    return edit ? [edit] : []
  })
  const [before, after] = [edgeBefore(reference, first[0]), edgeAfter(reference, last[0])]
  const edges = [editAtEdge(before, first[1], -1, texts), editAtEdge(after, last[1], 1, texts)].filter(
    (edit) => edit !== null,
  )
  const gaps = between.filter((edit) => isBetweenPassages(edit, texts))
  const edits = [...between.filter((edit) => !gaps.includes(edit)), ...edges]

  const lead = withoutBeside(texts.forms.slice(0, first[1]), reference.beside)
  const trail = withoutBeside(texts.forms.slice(last[1] + 1), reference.beside)
  const outside: [number, number][] = [
    ...lead,
    ...trail.map(([from, to]): [number, number] => [last[1] + 1 + from, last[1] + 1 + to]),
  ].filter(([from, to]) => texts.forms.slice(from, to).some((form) => !isSign(form)))
  const marked = withoutMarker(outside, first, texts)
  const foreign = marked.reduce((sum, [from, to]) => sum + to - from, 0)

  const isAll =
    gaps.length === 0 &&
    reference.forms.slice(0, first[0]).every(isSign) &&
    reference.forms.slice(last[0] + 1).every(isSign)
  const words = pairs.length
  const changed = (all: readonly Edit[]): Comparison => ({
    is: 'changed',
    ...{ count: all.length, share, words },
    changes: showChanges(texts, all),
  })

  if (edits.length > 0) return share < 0.2 && words < 20 ? { is: 'none' } : changed(edits)
  const besides = (isAll || manner.isWhole) && manner.isBesideKnown ? editsBeside(marked, texts) : []
  if (besides.length > 0) return changed(besides)
  if (isAll && foreign === 0) return { is: 'same' }
  if (manner.isWhole && share > 0.3 && (manner.isBesideKnown || !isAll))
    return changed([...gaps, ...restOf(texts, pairs), ...toAdded(marked)])
  return {
    is: 'quotation',
    passages: passagesOf(pairs, gaps, reference),
    ...{ isAll, words, foreign },
    isCut: !before.isWhole || !after.isWhole,
  }
}

/** The number of the first line of a list stands before the first word that agrees. */
const withoutMarker = (
  outside: [number, number][],
  first: Pair,
  { reference, forms }: Texts,
): [number, number][] => {
  const { marker } = reference.paragraphs.find(({ from }) => from === first[0]) ?? { marker: [] }
  const last = outside.find(([, to]) => to === first[1])
  const isMarked =
    last && marker.length > 0 && forms.slice(last[1] - marker.length, last[1]).join() === marker.join()
  if (!isMarked) return outside
  return outside.flatMap(([from, to]): [number, number][] => {
    const end = to === first[1] ? to - marker.length : to
    return end > from ? [[from, end]] : []
  })
}

/** What a copy that says it is whole lacks at its beginning and its end. */
const restOf = ({ reference }: Texts, pairs: readonly Pair[]): Edit[] => {
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (!first || !last) return []
  const ends: [number, number, number][] = [
    [0, first[0], first[1]],
    [last[0] + 1, reference.forms.length, last[1] + 1],
  ]
  return ends
    .filter(([from, to]) => reference.forms.slice(from, to).some((form) => !isSign(form)))
    .map(([from, to, at]) => ({ known: [from, to], seen: [at, at] }))
}

const toAdded = (outside: readonly [number, number][]): Edit[] =>
  outside.map((seen) => ({ known: [0, 0], seen, instead: '' }))
