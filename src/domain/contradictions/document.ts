import { digitise } from './digitise.ts'
import { findersFor, readAs } from './languages/languages.ts'
import type { Cue } from './languages/language.ts'
import { type Folded, fold, rangeOf } from './normalise.ts'
import { sentencesOf } from './sentences.ts'
import type { ProseText } from './types.ts'

/** All offsets from here on are UTF-16 offsets in the text as given. */
export type Range = { start: number; end: number }
export type CueAt = Range & { cue: Cue }
export type SentenceAt = Range & { lineStart: number; lineEnd: number; isFirst: boolean }

export type Document = {
  text: ProseText
  folded: Folded
  digits: Folded
  sentences: SentenceAt[]
  cues: CueAt[]
  /** Where a clause ends: brackets, semicolons, joining words; commas are softer and not among them. */
  edges: number[]
}

const EDGE = /[;()|[\]]| - |。|\n/g

const at = (folded: Folded, start: number, end: number): Range => rangeOf(folded, start, Math.max(end, start + 1))

export const readDocument = (text: ProseText): Document => {
  const folded = fold(text.text)
  const sentences = sentencesOf(folded).map((sentence) => ({
    ...at(folded, sentence.start, sentence.end),
    lineStart: folded.starts[sentence.lineStart] ?? 0,
    lineEnd: folded.ends[sentence.lineEnd - 1] ?? 0,
    isFirst: sentence.isFirst,
  }))
  const cues = readAs(text.locale)
    .flatMap((locale) => findersFor(locale).cues(folded.text))
    .map(({ start, end, value }): CueAt => ({ ...at(folded, start, end), cue: value }))
    .sort((one, other) => one.start - other.start)
  const edges = [
    ...Array.from(folded.text.matchAll(EDGE), ({ index }) => folded.starts[index] ?? 0),
    ...cues.filter(({ cue }) => cue === 'and').map(({ start }) => start),
  ].sort((one, other) => one - other)
  return { text, folded, digits: digitise(folded, text.locale), sentences, cues, edges }
}

/** The index of the first that begins at or after `at`, in a list sorted by start. */
export const firstFrom = (list: readonly { start: number }[], position: number): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}

/** Those that begin within the range; the list is sorted by start. */
export const within = <Item extends { start: number }>(list: readonly Item[], { start, end }: Range): Item[] => {
  const found: Item[] = []
  for (let index = firstFrom(list, start); index < list.length; index++) {
    const item = list[index]
    if (!item || item.start >= end) break
    found.push(item)
  }
  return found
}

export const sentenceAt = ({ sentences }: Document, position: number): SentenceAt => {
  const index = firstFrom(sentences, position + 1) - 1
  return sentences[Math.max(0, index)] ?? { start: 0, end: 0, lineStart: 0, lineEnd: 0, isFirst: true }
}

export const quoteOf = ({ text }: Document, { start, end }: Range): string => text.text.slice(start, end)
