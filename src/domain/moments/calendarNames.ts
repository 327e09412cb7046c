import { foldWord } from '../contradictions/comparableText.ts'
import { LOCALES } from '../locales.ts'

/** What a word of a date can say; a few say two things, as « mar » of Spanish does. */
export type DateWord = { month?: number; weekday?: number; fromToday?: number }

/** Countries where the months of Arabic have other names. */
const REGIONS = ['', '-LB', '-DZ', '-MA'] as const
const WIDTHS = ['long', 'short'] as const
const MOST_HOURS = 13

const format = (tag: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' })

const partOf = (formatter: Intl.DateTimeFormat, at: Date, type: Intl.DateTimeFormatPartTypes): string =>
  formatter.formatToParts(at).find((part) => part.type === type)?.value ?? ''

/** Without the full stops of abbreviations, which people leave out; '' for what has figures in it, as 12月 has. */
const plain = (name: string): string => {
  const folded = foldWord(name).replace(/\.+$/, '').trim()
  return /\d/.test(folded) ? '' : folded
}

/** Made at the first use, and once: some thousand names. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

/** Months, weekdays, today and tomorrow, as CLDR calls them in every language of the newsroom, folded. */
export const dateWords = once((): ReadonlyMap<string, DateWord> => {
  const words = new Map<string, DateWord>()
  const add = (name: string, word: DateWord) => {
    const key = plain(name)
    if (key.length > 1) words.set(key, { ...words.get(key), ...word })
  }
  for (const tag of LOCALES.flatMap((locale) => REGIONS.map((region) => `${locale}${region}`)))
    for (const width of WIDTHS) {
      const [alone, inDate] = [
        format(tag, { month: width }),
        format(tag, { day: 'numeric', month: width, year: 'numeric' }),
      ]
      const weekdays = format(tag, { weekday: width })
      for (let month = 1; month <= 12; month++) {
        const at = new Date(Date.UTC(2024, month - 1, 9))
        for (const formatter of [alone, inDate]) add(partOf(formatter, at, 'month'), { month })
      }
      // 1 January 2024 was a Monday.
      for (let weekday = 1; weekday <= 7; weekday++)
        add(partOf(weekdays, new Date(Date.UTC(2024, 0, weekday)), 'weekday'), { weekday })
    }
  for (const locale of LOCALES)
    for (const fromToday of [0, 1, 2])
      add(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(fromToday, 'day'), { fromToday })
  // What CLDR abbreviates otherwise.
  add('sep', { month: 9 })
  return words
})

/** A word for a part of the day, and the hours of the 24 for which CLDR says it: `pm` → 12 to 23. */
export const dayPeriods = once((): ReadonlyMap<string, ReadonlySet<number>> => {
  const periods = new Map<string, Set<number>>()
  const add = (name: string, hour: number) => {
    if (name.length === 0) return
    const hours = periods.get(name) ?? new Set()
    periods.set(name, hours.add(hour))
  }
  const formatters = LOCALES.flatMap((locale) => [
    format(locale, { hour: 'numeric', hour12: true }),
    ...WIDTHS.map((dayPeriod) => format(locale, { hour: 'numeric', hour12: true, dayPeriod })),
  ])
  for (const formatter of formatters)
    for (let hour = 0; hour < 24; hour++) {
      const name = plain(partOf(formatter, new Date(Date.UTC(2024, 0, 1, hour)), 'dayPeriod'))
      add(name, hour)
      // “morning” of “in the morning”.
      for (const word of name.split(' ').filter((part) => part.length > 2)) add(word, hour)
    }
  // Words as “the” say nothing of the hour.
  return new Map([...periods].filter(([, hours]) => hours.size < MOST_HOURS))
})
