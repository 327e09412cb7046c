import { foldWord } from '../contradictions/comparableText.ts'
import { dateWords, type DateWord } from './calendarNames.ts'
import { findTime } from './readTime.ts'

/** What a line of typing says: `day` as 2026-12-09, `time` as 10:00, each null where it says none. */
export type ReadMoment = {
  day: string | null
  time: string | null
  /** Folded words that are neither, such as a city. */
  rest: string
  fault: MomentFault | null
}

export type MomentFault =
  /** 31 February. */
  | { kind: 'no-such-day' }
  /** 25:00, 14:00 am. */
  | { kind: 'no-such-time' }
  /** A weekday beside a day that is another one: what it is, Monday 1. */
  | { kind: 'other-weekday'; day: string; weekday: number }
  /** Figures that are no date. */
  | { kind: 'not-a-date' }

/** Between the parts of a date. What is no word of these is handed back. */
const FILLERS =
  /(?<![\p{L}])(?:of|the|at|on|de|del|du|le|la|las|el|a|al|y|en|г|года|году|в|من|في|يوم|الساعه|سنه|عام|بتاریخ|كو|کو|st|nd|rd|th|er)(?![\p{L}])/gu
const ORDINAL = /(?<=\d)(?:st|nd|rd|th|er|º|ª|-?го|-?е)(?![\p{L}])/gu
/** The era behind a year, as Arabic and Urdu write it. */
const ERA = /(?<=\d{4})\s?[مء]/gu
/** Month first, where no year says so. */
const HAN_MONTH = /(?<!年\s?)(?<!\d)(\d{1,2})月(\d{1,2})[日号]?/u
const ISO_TIME = /(?<=\d{4}-\d\d-\d\d)t(?=\d\d:\d\d)/g

/**
 * Reads a day, a time, or both, as people of the newsroom's languages type them: `9 Dec 2026 10:00`, `9.12.2026`, `2026-12-09`,
 * `٩ ديسمبر ٢٠٢٦`, `Tuesday`, `tomorrow 3 pm`. Figures alone are day, month, year, unless only the other order is a day.
 * @param today `2026-11-29`, where the moment is; a date without a year is the next one from it.
 */
export const readMoment = (typed: string, today: string): ReadMoment => {
  const folded = foldWord(typed).trim().replace(ISO_TIME, ' ')
  const found = findTime(folded)
  const left = found ? `${folded.slice(0, found.from)} ${folded.slice(found.to)}` : folded
  const { words, others } = takeWords(
    left.replace(ERA, ' ').replace(ORDINAL, '').replace(HAN_MONTH, '$2.$1 '),
  )
  const figures = others.match(/\d+/g) ?? []
  const rest = others
    .replace(/[\d\s.,/年月日号()-]+/gu, ' ')
    .replace(FILLERS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const said = { time: found?.time ?? null, rest }
  if (found && found.time === null) return { ...said, day: null, fault: { kind: 'no-such-time' } }
  if (words.length === 0 && figures.length === 0) return { ...said, day: null, fault: null }
  return { ...said, ...toDay(words, figures, today) }
}

let pattern: RegExp | null = null

/** Where spaces stand between words a name is a whole word; Han has none. */
const wordPattern = (): RegExp => {
  const names = [...dateWords().keys()].sort((one, other) => other.length - one.length)
  const isHan = (name: string) => /^\p{Script=Han}/u.test(name)
  const source = [
    `(?<!\\p{L})(?:${names.filter((name) => !isHan(name)).join('|')})(?!\\p{L})`,
    ...names.filter(isHan),
  ].join('|')
  return (pattern ??= new RegExp(source, 'gu'))
}

const takeWords = (text: string): { words: DateWord[]; others: string } => {
  const words: DateWord[] = []
  const others = text.replace(wordPattern(), (name) => {
    words.push(dateWords().get(name) ?? {})
    return ' '
  })
  return { words, others }
}

type Day = Pick<ReadMoment, 'day' | 'fault'>

const fault = (kind: 'no-such-day' | 'not-a-date'): Day => ({ day: null, fault: { kind } })

const toDay = (words: DateWord[], figures: string[], today: string): Day => {
  const { month, weekday, fromToday, isOdd } = sortWords(words)
  if (isOdd) return fault('not-a-date')
  if (fromToday !== null)
    return figures.length > 0 ? fault('not-a-date') : { day: plus(today, fromToday), fault: null }
  if (month === null && figures.length === 0) return { day: nextWeekday(today, weekday ?? 1), fault: null }
  const parts = month === null ? fromFigures(figures) : withMonth(figures, month)
  if (parts === null) return fault('not-a-date')
  const day = parts.year === null ? nextOf(parts, today) : toIso({ ...parts, year: parts.year })
  if (day === null) return fault('no-such-day')
  const is = weekdayOf(day)
  return weekday !== null && weekday !== is
    ? { day: null, fault: { kind: 'other-weekday', day, weekday: is } }
    : { day, fault: null }
}

/** A word that is a month and a weekday is the weekday beside another month. */
const sortWords = (words: DateWord[]) => {
  const months = words.filter((word) => word.month !== undefined)
  const sure = months.filter((word) => word.weekday === undefined)
  const [month] = sure.length > 0 ? sure : months
  const weekdays = words.filter((word) => word.weekday !== undefined && word !== month)
  const relative = words.filter((word) => word.fromToday !== undefined && word.month === undefined)
  const isOdd = sure.length > 1 || weekdays.length > 1 || relative.length > 1 || words.length > 2
  return {
    month: month?.month ?? null,
    weekday: weekdays[0]?.weekday ?? null,
    fromToday: relative[0]?.fromToday ?? null,
    isOdd,
  }
}

type Parts = { year: number | null; month: number; day: number }

const toYear = (figures: string | undefined): number | null => {
  if (figures === undefined) return null
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures)
}
const isYear = (figures: string | undefined): boolean => figures?.length === 4
const canBeYear = (figures: string | undefined): boolean =>
  figures === undefined || [2, 4].includes(figures.length)

const withMonth = (figures: string[], month: number): Parts | null => {
  const [one, other] = isYear(figures[0]) ? [figures[1], figures[0]] : figures
  if (one === undefined || figures.length > 2 || one.length > 2 || !canBeYear(other)) return null
  return { day: Number(one), month, year: toYear(other) }
}

const fromFigures = (figures: string[]): Parts | null => {
  if (figures.length === 1 && figures[0]?.length === 8)
    return fromFigures([figures[0].slice(0, 4), figures[0].slice(4, 6), figures[0].slice(6)])
  const [one, two, three] = figures
  if (one === undefined || two === undefined || figures.length > 3 || two.length > 2) return null
  if (isYear(one)) return three && three.length <= 2 ? toParts([three, two], toYear(one)) : null
  return one.length <= 2 && canBeYear(three) ? dayFirst([one, two], toYear(three)) : null
}

const toParts = ([day, month]: [string, string], year: number | null): Parts => ({
  ...{ day: Number(day), month: Number(month), year },
})

const dayFirst = ([one, two]: [string, string], year: number | null): Parts =>
  Number(two) > 12 && Number(one) <= 12 ? toParts([two, one], year) : toParts([one, two], year)

const DAY_MS = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00.000Z`)
const plus = (day: string, days: number): string =>
  new Date(at(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Monday 1. */
const weekdayOf = (day: string): number => new Date(at(day)).getUTCDay() || 7

const nextWeekday = (today: string, weekday: number): string =>
  plus(today, (weekday - weekdayOf(today) + 7) % 7)

const toIso = ({ year, month, day }: Parts & { year: number }): string | null => {
  const iso = [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-')
  return !Number.isNaN(at(iso)) && plus(iso, 0) === iso ? iso : null
}

/** The next day of that date from today on; 29 February may be four years away, or eight. */
const nextOf = (parts: Parts, today: string): string | null => {
  const from = Number(today.slice(0, 4))
  for (let year = from; year <= from + 8; year++) {
    const day = toIso({ ...parts, year })
    if (day !== null && day >= today) return day
  }
  return null
}
