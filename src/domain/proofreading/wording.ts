import type { Reading } from './identified.ts'
import { matchesOf, type Span, valueOf } from './phrases.ts'
import { type Paragraph, within, wordsOf } from './readText.ts'

/** What is better called otherwise. */
export const labelled = (reading: Reading, paragraph: Paragraph): (Span & { instead: string | null })[] =>
  within(reading, paragraph, reading.phrases.labels)

/** Called guilty before a court has said so. */
export const prejudged = (reading: Reading, { sentences }: Paragraph): Span[] => {
  const { guilty, trial, alleged, general } = reading.phrases
  return sentences.flatMap((sentence) => {
    const has = (find: (text: string) => Span[]) => within(reading, sentence, find).length > 0
    const [called] = within(reading, sentence, guilty)
    return called && has(trial) && !has(alleged) && !has(general) ? [called] : []
  })
}

const NUMBER =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}.,])(?:[0-9٠-٩۰-۹]+(?:[.,٫٬\s\u00A0\u202F][0-9٠-٩۰-۹]+)*)(?:\s?[%٪])?/gu
const PERCENT = /[%٪]$/u
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|[١٢][٩٠][٠-٩]{2}|[۱۲][۹۰][۰-۹]{2}/u
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
    const isLarge = sizeOf(digits) >= COUNTED_FROM && !YEAR.test(digits)
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
  const { source, year, uncounted } = reading.phrases
  const words = wordsOf(reading, paragraph)
  const isSourced = source(words).length > 0 || ACRONYM.test(words)
  const isDated = YEAR.test(words) || year(words).length > 0
  if (isSourced && isDated) return []
  return paragraph.sentences.flatMap((sentence) =>
    within(reading, sentence, uncounted).length > 0 ? [] : figuresIn(reading, sentence).slice(0, 1),
  )
}
