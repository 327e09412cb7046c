import { type CheckedLocale, findersFor, languages, readAs } from './languages/languages.ts'
import { type Folded, fold, foldWord, rangeOf } from './comparableText.ts'
import type { Cue, Language, WrittenNumber } from './languages/language.ts'
import { sentencesOf } from './sentences.ts'
import type { ProseText } from './findings.ts'

const numbersIn = (text: string, locale: CheckedLocale): WrittenNumber[] => {
  const { readNumbers }: Language = languages[locale]
  const inWords = findersFor(locale)
    .numbers(text)
    .flatMap(({ start, end, value }) => (value === null ? [] : [{ start, end, digits: String(value) }]))
  return [...inWords, ...(readNumbers?.(text) ?? [])]
}

/**
 * The folded text with its number words as digits, so that “a quarter past ten” and «десять часов пятнадцать минут»
 * need no patterns of their own. Each digit stands for the whole word in the original.
 */
const writeNumbersInDigits = (folded: Folded, locale: CheckedLocale): Folded => {
  const replacements = readAs(locale)
    .flatMap((language) => numbersIn(folded.text, language))
    .sort((one, other) => one.start - other.start)
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  const copy = (to: number) => {
    parts.push(folded.text.slice(at, to))
    for (; at < to; at++) {
      starts.push(folded.starts[at] ?? 0)
      ends.push(folded.ends[at] ?? 0)
    }
  }
  for (const { start, end, digits } of replacements) {
    if (start < at) continue
    copy(start)
    parts.push(digits)
    for (let unit = 0; unit < digits.length; unit++) {
      starts.push(folded.starts[start] ?? 0)
      ends.push(folded.ends[end - 1] ?? 0)
    }
    at = end
  }
  copy(folded.text.length)
  return { original: folded.original, text: parts.join(''), starts, ends }
}

/** All offsets from here on are UTF-16 offsets in the text as given. */
export type Range = { start: number; end: number }
export type CueAt = Range & { cue: Cue }
/** `heading`: what the line's own label says, or the line before where it is nothing but a label. */
export type SentenceAt = Range & { lineStart: number; lineEnd: number; isFirst: boolean; heading: Cue | null }

/** In a language that is known here. */
export type CheckedText = ProseText & { locale: CheckedLocale }

export type Document = {
  text: CheckedText
  folded: Folded
  digits: Folded
  sentences: SentenceAt[]
  cues: CueAt[]
  /** Where a clause ends: brackets, semicolons, joining words; commas are softer and not among them. */
  edges: { start: number }[]
}

const EDGE = /[;()|[\]]| - |。|\n/g

const at = (folded: Folded, start: number, end: number): Range =>
  rangeOf(folded, start, Math.max(end, start + 1))

export const readDocument = (text: CheckedText): Document => {
  const folded = fold(text.text)
  let before: { line: number; heading: Cue | null } = { line: -1, heading: null }
  let carried: Cue | null = null
  let own: Cue | null = null
  const sentences = sentencesOf(folded).map((sentence): SentenceAt => {
    if (sentence.lineStart !== before.line) {
      const line = folded.text.slice(sentence.lineStart, Math.min(sentence.lineEnd, sentence.lineStart + 120))
      own = lineLabel(line, text.locale)
      carried = before.heading
      before = { line: sentence.lineStart, heading: wholeLabel(line, text.locale) }
    }
    return {
      ...at(folded, sentence.start, sentence.end),
      lineStart: folded.starts[sentence.lineStart] ?? 0,
      lineEnd: folded.ends[sentence.lineEnd - 1] ?? 0,
      isFirst: sentence.isFirst,
      heading: own ?? carried,
    }
  })
  const cues = readAs(text.locale)
    .flatMap((locale) => findersFor(locale).cues(folded.text))
    .map(({ start, end, value }): CueAt => ({ ...at(folded, start, end), cue: value }))
    .sort((one, other) => one.start - other.start)
  const edges = [
    ...Array.from(folded.text.matchAll(EDGE), ({ index }) => folded.starts[index] ?? 0),
    ...cues.filter(({ cue }) => cue === 'and').map(({ start }) => start),
  ]
    .sort((one, other) => one - other)
    .map((start) => ({ start }))
  return { text, folded, digits: writeNumbersInDigits(folded, text.locale), sentences, cues, edges }
}

const LABELS: readonly Cue[] = ['when', 'where', 'start', 'end', 'mediaCall', 'other', 'programme']
const asLabel = (cue: Cue | undefined): Cue | null => (cue && LABELS.includes(cue) ? cue : null)

const labelOf = (words: string, locale: CheckedLocale): Cue | null => {
  for (const language of readAs(locale)) {
    const { cues } = findersFor(language)
    for (const written of [words + ':', words]) {
      const [match] = cues(written)
      if (match && match.start === 0 && match.end === written.length) return asLabel(match.value)
    }
  }
  return null
}

const ASKED: readonly (readonly [RegExp, Cue])[] = [
  [
    new RegExp(
      `^[#*\\d. -]*(?:when|quand|a quelle heure|cuando|¿cuando|a que hora|¿a que hora|когда|во сколько|什么时候|何时|几点|${foldWord('متى|کب')})`,
    ),
    'when',
  ],
  [new RegExp(`^[#*\\d. -]*(?:where|ou |donde|¿donde|где|在哪|何地|哪里|${foldWord('أين|کہاں')})`), 'where'],
]

/** A line that is nothing but a label is the heading of the next. */
const wholeLabel = (line: string, locale: CheckedLocale): Cue | null => {
  if (line.length < 80 && /\?\s*$/.test(line)) {
    const asked = ASKED.find(([pattern]) => pattern.test(line))
    if (asked) return asked[1]
  }
  const words = line.replace(/^[#*\s-]+|[\s:*?-]+$/g, '')
  return words.length > 0 && words.length < 40 ? labelOf(words, locale) : null
}

/** The label before a line's colon. */
const lineLabel = (line: string, locale: CheckedLocale): Cue | null => {
  const colon = line.slice(0, 41).search(/[:|]/)
  if (colon < 1 || /\d/.test(line[colon - 1] ?? '')) return null
  return labelOf(line.slice(0, colon).replace(/^[#*•\s-]+|\s+$/g, ''), locale)
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
export const within = <Item extends { start: number }>(
  list: readonly Item[],
  { start, end }: Range,
): Item[] => {
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
  return (
    sentences[Math.max(0, index)] ?? {
      start: 0,
      end: 0,
      lineStart: 0,
      lineEnd: 0,
      isFirst: true,
      heading: null,
    }
  )
}

export const quoteOf = ({ text }: Document, { start, end }: Range): string => text.text.slice(start, end)

/** What is known of the language that it is written in. */
export const languageOf = ({ text }: Document): Language => languages[text.locale]
