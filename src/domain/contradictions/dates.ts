import { type Document, firstFrom, type Range } from './document.ts'
import type { Day, Language } from './languages/language.ts'
import { findersFor, languages, readAs } from './languages/languages.ts'
import { foldWord, rangeOf } from './comparableText.ts'

export type DateMention = Range & {
  /** What can be meant: two readings for 03/07/2024. */
  readings: Day[]
  span: 'from' | 'to' | null
  /** The weekday that is written beside it, Monday 1, and where. */
  weekday: (Range & { weekday: number }) | null
}
export type WeekdayMention = Range & { weekday: number }

const SUFFIX = '(?:st|nd|rd|th|er|o|a|-?го|-?е|ое|日)?\\.?'
const JOINT = `(?:-|/|to|and|&|through|au|et(?: le)?|al|y(?: el)?|a|по|и|до|–|${foldWord('إلى|و|تا|سے|اور|حتى')}|\\+)`
const OF = `(?:\\s|of |de |del |d'|${foldWord('من ')}|,|-|/|\\.)*`
const BEFORE = new RegExp(
  `(?<![\\d:.,/])(?:(?<first>\\d{1,2})${SUFFIX}\\s?${JOINT}\\s?(?:the |le |el )?)?(?<day>\\d{1,2})${SUFFIX}\\s?${OF}$`,
)
const AFTER = new RegExp(
  `^[\\s.-]*(?:the )?(?<first>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?(?:-|to|and|&)\\s?(?<last>\\d{1,2})(?:st|nd|rd|th)?)?(?![\\d:.h]|\\s?(?:hrs|h\\b|[ap]\\.?m|o'clock))`,
)
const YEAR = new RegExp(
  `^[\\s,./-]*(?:de |del |of |${foldWord('من عام |عام |سنة |لعام ')})?(?<year>(?:19|20)\\d\\d)(?!\\d|:)`,
)
// «30 تموز/يوليو»: the month twice, in the words of two regions.
const SECOND_NAME = /^\s?[/(]\s?/

const NUMERIC =
  /(?<![\d\p{L}/.:+-])(?:(?<y>(?:19|20)\d\d)([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})|(?<a>\d{1,2})([-/.])(?<b>\d{1,2})\6(?<z>(?:19|20)?\d\d))(?![\d/-]|\.\d|\p{L})/gu

const isDay = ({ month, day }: Day) => month >= 1 && month <= 12 && day >= 1 && day <= 31

type Found = Range & Omit<DateMention, 'weekday' | keyof Range>

/** The dates that a text names, with the weekday that stands beside each, and the weekdays that stand alone. */
export const findDates = (document: Document): { dates: DateMention[]; weekdays: WeekdayMention[] } => {
  const { digits, text } = document
  const { readDates }: Language = languages[text.locale]
  const found = [
    ...readAs(text.locale).flatMap((locale) => inWords(digits.text, findersFor(locale).months(digits.text))),
    ...inFigures(digits.text),
    ...(readDates?.(digits.text) ?? []).flatMap(({ days, ...range }) => spanOf(range, days)),
  ].sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: Found[] = []
  for (const date of found) {
    const last = kept.at(-1)
    if (!last || date.start >= last.end || (date.span === 'to' && last.span === 'from')) kept.push(date)
  }
  return withWeekdays(document, kept)
}

const inWords = (text: string, months: { start: number; end: number; value: number }[]): Found[] =>
  months.flatMap(({ start, end, value }, index) => {
    const twin = months[index - 1]
    if (twin && SECOND_NAME.test(text.slice(twin.end, start)) && start - twin.end < 4) return []
    const next = months[index + 1]
    const isTwice = next && next.start - end < 4 && SECOND_NAME.test(text.slice(end, next.start))
    const close = isTwice ? next.end + (text[next.end] === ')' ? 1 : 0) : end
    return around(text, { start, end: close }, value)
  })

const around = (text: string, { start, end }: Range, month: number): Found[] => {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 32), start))
  const rest = text.slice(end, end + 32)
  const after = before ? null : AFTER.exec(rest)
  const groups = (before ?? after)?.groups
  if (!groups) return []
  const length = after?.[0].length ?? 0
  const year = YEAR.exec(rest.slice(length))
  const range = {
    start: before ? start - before[0].length : start,
    end: end + length + (year?.[0].length ?? 0),
  }
  const toDay = (day: string): Day => ({
    year: year ? Number(year.groups?.year) : null,
    month,
    day: Number(day),
  })
  const first = groups.first
  const last = groups.day ?? groups.last
  const days = [first, last].filter((day): day is string => day !== undefined)
  return spanOf(range, days.map(toDay))
}

const spanOf = (range: Range, days: Day[]): Found[] =>
  days.filter(isDay).map((day, index, { length }) => ({
    ...range,
    readings: [day],
    span: length === 1 ? null : index === 0 ? 'from' : 'to',
  }))

const inFigures = (text: string): Found[] =>
  Array.from(text.matchAll(NUMERIC)).flatMap(({ index, 0: written, groups = {} }) => {
    const { y, m, d, a, b, z } = groups
    const full = (year: string | undefined) => (year?.length === 2 ? 2000 + Number(year) : Number(year))
    const readings = y
      ? [{ year: Number(y), month: Number(m), day: Number(d) }]
      : [
          { year: full(z), month: Number(b), day: Number(a) },
          { year: full(z), month: Number(a), day: Number(b) },
        ]
    const possible = readings.filter(isDay)
    // 10.15.20 and the like: with a year of two digits only days and months that are written with two.
    if (possible.length === 0 || (z?.length === 2 && (a?.length !== 2 || b?.length !== 2))) return []
    return [{ start: index, end: index + written.length, readings: possible, span: null }]
  })

const GAP = new RegExp(
  `^(?:\\s?(?:г\\.?|года|م|ء))?[\\s,.()\\[\\]-]*(?:the|le|el|the day of|jour|dia|на|во?|den|on|${foldWord('يوم|الموافق|الموافقة|بتاريخ|بروز|کو|مورخہ|کے روز|کے دن|المصادف|الواقع في|الواقع فيه|و')}|la date du|du|del|этого)?[\\s,.()\\[\\]]*$`,
)

const withWeekdays = (document: Document, found: Found[]) => {
  const { digits, text } = document
  const words = readAs(text.locale)
    .flatMap((locale) => findersFor(locale).weekdays(digits.text))
    .sort((one, other) => one.start - other.start)
  const used = new Set<number>()
  const beside = ({ start, end }: Range) => {
    for (let index = firstFrom(words, start - 32); index < words.length; index++) {
      const word = words[index]
      if (!word || word.start > end + 14) break
      if (used.has(index)) continue
      const isBefore =
        word.end <= start && start - word.end < 20 && GAP.test(digits.text.slice(word.end, start))
      const isAfter =
        word.start >= end && word.start - end < 14 && GAP.test(digits.text.slice(end, word.start))
      if (!isBefore && !isAfter) continue
      used.add(index)
      return word
    }
    return null
  }
  const dates = found.map((date, index): DateMention => {
    const isSecond = date.span === 'to' && found[index - 1]?.start === date.start
    const word = isSecond ? null : beside(date)
    const weekday = word && { ...rangeOf(digits, word.start, word.end), weekday: word.value.weekday }
    return { ...rangeOf(digits, date.start, date.end), readings: date.readings, span: date.span, weekday }
  })
  const weekdays = words
    .filter((word, index) => !used.has(index) && !word.value.isShy)
    .map((word) => ({ ...rangeOf(digits, word.start, word.end), weekday: word.value.weekday }))
  return { dates, weekdays }
}
