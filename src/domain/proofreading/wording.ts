import type { Reading } from './identified.ts'
import { type Find, matchesOf, type Span, valueOf } from './phrases.ts'
import { type Paragraph, within, wordsOf } from './readText.ts'
import { inEuropeanDigits, WRITTEN_DIGITS } from '../writtenDigits.ts'

/** What is better called otherwise. */
export const labelled = (reading: Reading, paragraph: Paragraph): (Span & { instead: string | null })[] =>
  within(reading, paragraph, reading.phrases.labels)

/** Called guilty before a court has said so. Its paragraph says that there is a case, or how it ended. */
export const prejudged = (reading: Reading, paragraph: Paragraph): Span[] => {
  const { guilty, trial, alleged, general } = reading.phrases
  const has = (part: Span, find: Find) => within(reading, part, find).length > 0
  if (!has(paragraph, trial)) return []
  return paragraph.sentences
    .flatMap((sentence) => {
      const [called] = within(reading, sentence, guilty)
      return called && !has(paragraph, alleged) && !has(sentence, general) ? [called] : []
    })
    .slice(0, 1)
}

const NUMBER = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}.,])[${WRITTEN_DIGITS}]+(?:[.,٫٬\\s\\u00A0\\u202F][${WRITTEN_DIGITS}]+)*(?:\\s?[%٪])?`,
  'gu',
)
const PERCENT = /[%٪]$/u
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u
const hasYear = (words: string): boolean => YEAR.test(inEuropeanDigits(words))
/** An organisation that is named by its letters is a source. */
const ACRONYM = /(?<![\p{L}])\p{Lu}{2,6}(?![\p{L}])/u
const UNIT_REACH = 28
/** Of fewer people an organisation counts itself. */
const COUNTED_FROM = 1_000

/** Without the marks between its digits. */
const sizeOf = (digits: string): number => valueOf(digits.replace(/\P{Nd}/gu, ''))

/** A share, millions, or a thousand people and more, as a statistic has them. */
const figuresIn = (reading: Reading, sentence: Span): Span[] =>
  within(reading, sentence, matchesOf(NUMBER)).flatMap((number) => {
    const digits = wordsOf(reading, number)
    const [unit] = within(
      reading,
      { start: number.end, end: Math.min(sentence.end, number.end + UNIT_REACH) },
      reading.phrases.units,
    )
    if (PERCENT.test(digits)) return [number]
    if (!unit) return []
    const isLarge = sizeOf(digits) >= COUNTED_FROM && !hasYear(digits)
    const isScaled = unit.start - number.end <= 2
    return isLarge || (isScaled && SCALED.test(wordsOf(reading, unit)))
      ? [{ start: number.start, end: unit.end }]
      : []
  })

/** Words that are a size themselves. */
const SCALED =
  /^(?:per|percent|million|milliard|billion|mill|pour|por|проц|млн|милли|млрд|في|ب|ملي|مليار|فیصد|لاکھ|کروڑ|ملین|ارب|万|亿)/iu

/** A figure, and no word of who counted, or when. Its paragraph may say either. */
export const unsourced = (reading: Reading, paragraph: Paragraph): Span[] => {
  const { source, year, uncounted, billions } = reading.phrases
  const words = wordsOf(reading, paragraph)
  const isSourced = source(words).length > 0 || ACRONYM.test(words)
  const isDated = hasYear(words) || year(words).length > 0
  if (isSourced && isDated) return []
  return paragraph.sentences.flatMap((sentence) => {
    const isUncounted = within(reading, sentence, uncounted).length > 0
    // No organisation has as much in its own budget.
    return figuresIn(reading, sentence)
      .filter((figure) => !isUncounted || within(reading, figure, billions).length > 0)
      .slice(0, 1)
  })
}
