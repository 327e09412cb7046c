import type { Embargo } from '../canonical.ts'
import { findDates } from './dates.ts'
import { readDocument } from './document.ts'
import type { Locale } from '../locales.ts'
import type { Day } from './languages/language.ts'
import { isChecked } from './languages/languages.ts'
import { say, type Sentence } from '../sentences.ts'

type Asked = {
  /** As it was typed. */
  date: string
  locale: Locale
  embargo: Embargo | null
  now: Date
  /** Whether what comes next is the release; else the text is still being written, and may be released on a later day. */
  isReleasing: boolean
}

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** Nobody has typed in which zone a dateline is: the days that it is between Mexico and Tokyo. */
const daysAt = (instant: number): string[] => [-6, 0, 9].map((hours) => dayOf(instant + hours * 3_600_000))

const fits = ({ year, month, day }: Day, days: readonly string[]): boolean =>
  days.some((one) => {
    const [inYear, inMonth, onDay] = one.split('-').map(Number)
    return (year === null || year === inYear) && month === inMonth && day === onDay
  })

const isBefore = ({ year, month, day }: Day, days: readonly string[]): boolean =>
  year !== null && days.every((one) => dayOf(Date.UTC(year, month - 1, day)) < one)

/** That a dateline is not the day on which the text comes out; null where it is, or where no day can be read of it. */
export const datelineHint = ({ date, locale, embargo, now, isReleasing }: Asked): Sentence | null => {
  if (!isChecked(locale)) return null
  const { dates } = findDates(readDocument({ entry: '', locale, field: 'dateline', text: date }))
  const readings = dates.flatMap((mention) => mention.readings)
  if (readings.length === 0) return null
  const isUnderEmbargo = embargo !== null && Date.parse(embargo.until) > now.getTime()
  const days = isUnderEmbargo
    ? [embargo.wallTime.slice(0, 10), dayOf(Date.parse(embargo.until))]
    : daysAt(now.getTime())
  const isWrong =
    isUnderEmbargo || isReleasing
      ? !readings.some((reading) => fits(reading, days))
      : readings.every((reading) => isBefore(reading, days))
  const day = isUnderEmbargo ? embargo.wallTime.slice(0, 10) : dayOf(now.getTime())
  return isWrong
    ? say('hints.dateline', {
        date,
        day,
      })
    : null
}
