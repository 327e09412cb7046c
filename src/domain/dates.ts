import type { Locale } from './locales.ts'
import { memoise } from './memo.ts'

/** British dates for English, and the day's hours from 0 to 23 for everybody: no morning is taken for an evening. */
const tagOf = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)
const GREGORIAN = { calendar: 'gregory' } as const
const HOURS = { hourCycle: 'h23' } as const

/** Making one takes as long as a hundred uses; a newsroom has few languages and zones, and what strangers ask for is none of them. */
const remembered = memoise<Intl.DateTimeFormat>(200)

const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  remembered(`${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tagOf(locale), options))

/** @param locale one of a text, or of the desk; Gregorian dates for everybody. */
export const formatOfMoments = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  formatOf(locale, { ...GREGORIAN, ...HOURS, ...options })

/** A day and a minute in UTC, said so: the one instant that is the same for every reader. */
export const formatInstant = (iso: string, locale: Locale): string => {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${formatOfMoments(locale, options).format(new Date(iso))} UTC`
}

export const formatDay = (iso: string, locale: Locale, timeZone = 'UTC'): string =>
  formatOf(locale, { ...GREGORIAN, dateStyle: 'long', timeZone }).format(new Date(iso))

const atVenue = (locale: Locale, timeZone: string): Intl.DateTimeFormat =>
  formatOfMoments(locale, {
    ...({
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    } satisfies Intl.DateTimeFormatOptions),
    ...({ hour: 'numeric', minute: '2-digit' } satisfies Intl.DateTimeFormatOptions),
    timeZone,
  })

/** The zone in words, as it is called on that day. */
const nameOfZone = (date: Date, locale: Locale, timeZone: string): string =>
  formatOf(locale, { timeZone, timeZoneName: 'long' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

type Span = { start: string; end?: string | null }

/** As the clocks at the venue show it, with the zone's name. */
export const formatAtVenue = ({ start, end }: Span, locale: Locale, timeZone: string): string => {
  const format = atVenue(locale, timeZone)
  const from = new Date(start)
  const span = end ? format.formatRange(from, new Date(end)) : format.format(from)
  return `${span} (${nameOfZone(from, locale, timeZone)})`
}

/** A language's name in another one; in the middle of a sentence. */
export const nameOfLanguage = (language: string, locale: Locale): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

/** @param month 2026-11 */
export const formatMonth = (month: string, locale: Locale): string =>
  formatOf(locale, { ...GREGORIAN, year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00.000Z`),
  )

/** As a leaf of a calendar shows it: the day's number, and the month in short. */
export const toCalendarLeaf = (
  iso: string,
  locale: Locale,
  timeZone: string,
): { day: string; month: string } => {
  const partOf = (options: Intl.DateTimeFormatOptions, type: 'day' | 'month'): string =>
    formatOf(locale, { ...GREGORIAN, ...options, timeZone })
      .formatToParts(new Date(iso))
      .find((part) => part.type === type)?.value ?? ''
  return {
    day: partOf({ day: 'numeric' }, 'day'),
    month: partOf({ month: 'short', year: 'numeric' }, 'month'),
  }
}
