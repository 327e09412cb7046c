import { DateTime } from 'luxon'
import type { Agenda } from './agenda.ts'
import { isOnDay } from './checkTimes.ts'
import type { Day } from './languages/language.ts'
import { type Document, quoteOf, sentenceAt, within } from './document.ts'
import { foldWord } from './comparableText.ts'
import { type RatedDate, type Claim, placeOf, type ParsedText } from './parsedText.ts'
import type { Finding } from './findings.ts'

const NEAR_DAYS = 45

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
export const nameOfWeekday = (weekday: number): string => WEEKDAYS[weekday - 1] ?? ''

const twoDigits = (value: number) => String(value).padStart(2, '0')
const isoOf = ({ year, month, day }: Day, instead: number | null): string => {
  const written = year ?? instead
  return `${written === null ? '' : `${written}-`}${twoDigits(month)}-${twoDigits(day)}`
}
const yearOf = (agendas: readonly Agenda[]): number | null => Number(agendas[0]?.days[0]?.slice(0, 4)) || null

/** Dates against the days of the events, and weekdays against the dates beside them and the days of the events. */
export const checkDates = (parsed: ParsedText): { findings: Finding[]; claims: Claim[] } => {
  const findings: Finding[] = []
  const claims: Claim[] = []
  const year = yearOf(parsed.agendas)
  for (const date of parsed.dates) {
    const wrong = isWrong(parsed, date)
    const place = placeOf(parsed.document, date)
    const [first] = date.readings
    const [agenda] = parsed.agendas
    const day = date.span === 'to' ? agenda?.days.at(-1) : agenda?.days[0]
    if (wrong && first && day)
      findings.push({
        kind: 'date',
        place,
        found: isoOf(first, year),
        expected: { of: date.span === 'to' ? 'end' : 'start', value: day },
        other: null,
        what: '',
      })
    const isClaimed = date.bearing !== 'none' && date.span === null
    if (isClaimed)
      claims.push({
        kind: 'date',
        topic: date.bearing === 'observance' ? 'observance' : 'date',
        // Without the year: one text may leave it out.
        values: date.readings.map(({ month, day: d }) => `${twoDigits(month)}-${twoDigits(d)}`),
        place,
        isJudged: parsed.agendas.some(({ days }) => days.length > 0) && date.bearing !== 'observance',
        isReported: wrong,
      })
    const weekday = checkWeekday(parsed, date, wrong)
    if (weekday) findings.push(weekday)
  }
  return { findings: [...findings, ...undatedWeekdays(parsed)], claims }
}

const isWrong = ({ document, agendas }: ParsedText, date: RatedDate): boolean => {
  const held = agendas.filter(({ days }) => days.length > 0)
  if (held.length === 0 || date.bearing === 'none' || date.bearing === 'observance') return false
  if (held.some((agenda) => isOnDay(agenda, date) || isPrevious(agenda, date))) return false
  if (isBesideOtherYear(document, held, date)) return false
  if (!date.weekday && held.every((agenda) => isFar(agenda, date))) return false
  return date.bearing === 'event' || held.some((agenda) => isNear(agenda, date))
}

/** “In 2024 a like event was held on 17 December”: a date without a year belongs to the year that its sentence names. */
const isBesideOtherYear = (
  document: Document,
  held: readonly Agenda[],
  { readings, start }: RatedDate,
): boolean => {
  if (readings.some(({ year }) => year !== null)) return false
  const years: string[] =
    foldWord(quoteOf(document, sentenceAt(document, start))).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  return years.length > 0 && !held.some(({ days }) => days.some((day) => years.includes(day.slice(0, 4))))
}

/** A year that is two or more away is history, or a plan, and no slip. */
const isFar = ({ days: [first = ''] }: Agenda, { readings }: RatedDate): boolean =>
  readings.every(({ year }) => year !== null && Math.abs(year - Number(first.slice(0, 4))) > 1)

/** The day from which a postponed event was moved may still be named. */
const isPrevious = ({ event, zone }: Agenda, { readings }: RatedDate): boolean => {
  if (!event.facts.previousStart) return false
  const before = DateTime.fromISO(event.facts.previousStart, { zone: zone ?? 'utc' })
  return readings.some(({ month, day }) => before.month === month && before.day === day)
}

/** Where the sentence only may speak of the event: a slip of one part, or a day not far away. */
const isNear = ({ days: [first = ''] }: Agenda, { readings }: RatedDate): boolean => {
  const day = DateTime.fromISO(first)
  return readings.some((reading) => {
    const other = DateTime.fromObject({ ...reading, year: reading.year ?? day.year })
    const same = [other.year === day.year, other.month === day.month, other.day === day.day].filter(Boolean)
    return same.length === 2 || Math.abs(other.diff(day, 'days').days) <= NEAR_DAYS
  })
}

const checkWeekday = (
  parsed: ParsedText,
  { readings, weekday, span, start }: RatedDate,
  isReported: boolean,
): Finding | null => {
  if (!weekday || span === 'to') return null
  const instead = yearOf(parsed.agendas) ?? yearNear(parsed, start)
  const ofDay = readings.filter((day) =>
    parsed.agendas.some((agenda) => isOnDay(agenda, { readings: [day] })),
  )
  const fitting = (ofDay.length > 0 ? ofDay : readings).flatMap((day) => {
    const year = day.year ?? instead
    const moment = year === null ? null : DateTime.fromObject({ ...day, year })
    return moment?.isValid ? [moment.weekday] : []
  })
  if (fitting.length === 0 || fitting.includes(weekday.weekday as 1)) return null
  const ofEvent = parsed.agendas.flatMap(({ days }) => days.map((day) => DateTime.fromISO(day).weekday))
  // A wrong date is said once; its weekday may be that of the right one.
  if (isReported && ofEvent.includes(weekday.weekday)) return null
  return {
    kind: 'weekday',
    place: placeOf(parsed.document, weekday),
    found: nameOfWeekday(weekday.weekday),
    expected: { of: 'calendar', value: nameOfWeekday(fitting[0] ?? 1) },
    other: null,
    what: readings[0] ? isoOf(readings[0], instead) : '',
  }
}

/** The year that the text's other dates name, the nearest first. */
const yearNear = ({ dates }: ParsedText, position: number): number | null => {
  let best: { year: number; distance: number } | null = null
  for (const { readings, start } of dates) {
    const year = readings[0]?.year ?? null
    const distance = Math.abs(start - position)
    if (year !== null && (!best || distance < best.distance)) best = { year, distance }
  }
  return best?.year ?? null
}

/** “The event takes place on Tuesday”, without a date. */
const undatedWeekdays = (parsed: ParsedText): Finding[] => {
  const days = parsed.agendas.flatMap(({ days }) => days)
  const expected = days.map((day) => DateTime.fromISO(day).weekday)
  const [first] = expected
  if (first === undefined) return []
  return parsed.weekdays
    .filter(({ weekday, bearing }) => bearing === 'event' && !expected.includes(weekday))
    .filter(({ start }) => within(parsed.dates, sentenceAt(parsed.document, start)).length === 0)
    .filter((mention) => !isSpan(parsed, mention.start))
    .map((mention) => ({
      kind: 'weekday',
      place: placeOf(parsed.document, mention),
      found: nameOfWeekday(mention.weekday),
      expected: { of: 'start', value: nameOfWeekday(first) },
      other: null,
      what: '',
    }))
}

/** “Monday to Friday”, “every Tuesday”: two in one sentence are hours, not an event. */
const isSpan = ({ document, weekdays }: ParsedText, position: number): boolean =>
  within(weekdays, sentenceAt(document, position)).length > 1
