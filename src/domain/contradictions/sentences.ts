import type { Folded } from './comparableText.ts'

/** Offsets in the folded text. `line` is the whole line, `isFirst` says that the sentence begins it. */
export type Sentence = { start: number; end: number; lineStart: number; lineEnd: number; isFirst: boolean }

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof no nos st art vol ed fig hon gen col lt capt maj rev tel ext fax approx dept sen rep jr sr sra ' +
    'srta m mm mme mlle me pr av bd ing lic arq г ул им д стр корп тел т п пл просп проф акад тов р n° nº num num. ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun janv fevr avr juil ' +
    'hrs hr min мин ч'
  ).split(' '),
)

const isUpper = (unit: string | undefined) =>
  unit !== undefined && unit.toLowerCase() !== unit.toUpperCase() && unit === unit.toUpperCase()
const isLower = (unit: string | undefined) =>
  unit !== undefined && unit.toLowerCase() !== unit.toUpperCase() && unit === unit.toLowerCase()

/** A full stop ends a sentence unless a small letter or no space follows, or it belongs to an abbreviation. */
const isEnd = ({ text, original, starts }: Folded, at: number): boolean => {
  let next = at + 1
  while (text[next] === '"' || text[next] === ')' || text[next] === "'") next++
  if (next >= text.length) return true
  if (text[next] !== ' ') return false
  while (text[next] === ' ') next++
  const after = original[starts[next] ?? 0]
  if (isLower(after)) return false
  let from = at
  while (from > 0 && at - from < 8 && !/[\s.,;:()"\d/-]/.test(text[from - 1] ?? ' ')) from--
  const word = text.slice(from, at)
  const before = text[from - 1] ?? ' '
  const isInitial = word.length === 1 && before !== '.' && isUpper(original[starts[from] ?? 0])
  if (isInitial) return false
  // «2024 г. Начало», “10:15 hrs. The doors”: after a number the abbreviation may well end the sentence.
  const followsNumber = /\d\s?$/.test(text.slice(Math.max(0, from - 2), from))
  if (/^\d$/.test(after ?? '') && ABBREVIATIONS.has(word)) return false
  return !ABBREVIATIONS.has(word) || (followsNumber && isUpper(after))
}

/** Where nothing ends a sentence it is cut, so that what looks around within a sentence stays linear in the text. */
const LONGEST = 600
const LONGEST_WITHOUT_SPACES = 900

/** The sentences of a text; a line never runs on into the next. */
export const sentencesOf = (folded: Folded): Sentence[] => {
  const { text } = folded
  const sentences: Sentence[] = []
  let lineStart = 0
  while (lineStart <= text.length) {
    const found = text.indexOf('\n', lineStart)
    const lineEnd = found < 0 ? text.length : found
    let start = lineStart
    for (let at = lineStart; at < lineEnd; at++) {
      const unit = text[at]
      const isLong = (at - start > LONGEST && unit === ' ') || at - start > LONGEST_WITHOUT_SPACES
      const ends =
        isLong ||
        unit === '。' ||
        unit === '!' ||
        unit === '?' ||
        (unit === '.' && isEnd(folded, at)) ||
        unit === '•'
      if (!ends) continue
      push(sentences, text, { start, end: at + 1, lineStart, lineEnd, isFirst: start === lineStart })
      start = at + 1
    }
    push(sentences, text, { start, end: lineEnd, lineStart, lineEnd, isFirst: start === lineStart })
    lineStart = lineEnd + 1
  }
  return sentences
}

const push = (sentences: Sentence[], text: string, sentence: Sentence) => {
  let { start } = sentence
  while (start < sentence.end && text[start] === ' ') start++
  if (start < sentence.end) sentences.push({ ...sentence, start })
}
