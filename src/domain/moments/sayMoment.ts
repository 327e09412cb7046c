import { formatOfMoments } from '../dates.ts'
import { cityOf, wallTimeIn } from '../instants.ts'
import { fill } from '../messages.ts'
import type { InstantsMessages } from '../../locales/instants.ts'
import { sayDistance } from './sayDistance.ts'

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const
const TIME = { hour: '2-digit', minute: '2-digit' } as const

/** `2026-12-09` → `9 Dec 2026`, which `readMoment` reads again in every language. */
export const sayDay = (day: string, language: string): string =>
  formatOfMoments(language, { ...DAY, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00.000Z`))

/** 1 → `Monday` */
export const sayWeekday = (weekday: number, language: string): string =>
  formatOfMoments(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)))

/** Farther away nobody counts in days. */
const COUNTED_MS = 14 * 86_400_000
const IS_UTC = /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal)$/

export const isUtc = (zone: string): boolean => IS_UTC.test(zone)

type Asked = {
  /** ISO 8601 */
  at: string
  zone: string
  /** What people call the place; else the city that the zone is named after. */
  place?: string | null
  /** Where the reader is; null where nobody knows. */
  own: { zone: string; place: string } | null
  /** ISO 8601; null where nothing is counted. */
  now: string | null
  language: string
  words: Pick<InstantsMessages, 'at' | 'utc'>
}

/** `Wed 9 Dec 2026, 10:00 in Islamabad`, `06:00 in Vienna`, `05:00 UTC`, `in 11 days`: with the day where it is another one. */
export const sayMoment = ({ at, zone, place, own, now, language, words }: Asked): string[] => {
  const show = (timeZone: string, isWhole = false): string => {
    const isSameDay = wallTimeIn(at, timeZone)?.slice(0, 10) === wallTimeIn(at, zone)?.slice(0, 10)
    const day = isWhole
      ? ({ weekday: 'short', ...DAY } as const)
      : ({ weekday: 'short', day: 'numeric', month: 'short' } as const)
    return formatOfMoments(language, { ...TIME, ...(isWhole || !isSameDay ? day : {}), timeZone }).format(
      new Date(at),
    )
  }
  const isInUtc = isUtc(zone) && !place
  const isOwnOther = own !== null && !isUtc(own.zone) && wallTimeIn(at, own.zone) !== wallTimeIn(at, zone)
  const distance = now === null ? null : Date.parse(at) - Date.parse(now)
  return [
    isInUtc
      ? fill(words.utc, { wall: show('UTC', true) })
      : fill(words.at, { wall: show(zone, true), place: place || cityOf(zone) }),
    ...(isOwnOther ? [fill(words.at, { wall: show(own.zone), place: own.place })] : []),
    ...(isInUtc ? [] : [fill(words.utc, { wall: show('UTC') })]),
    ...(distance !== null && Math.abs(distance) < COUNTED_MS ? [sayDistance(distance, language)] : []),
  ]
}
