import type { CalendarItem } from '../../domain/calendar/calendar.ts'
import { cityOf, wallTimeIn } from '../../domain/wallTime.ts'

/** As the clocks of a zone show it, in the reader's language; British dates for English, as on the wire. */
export const timeIn = (at: string, zone: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const),
    timeZone: zone,
  }).format(new Date(at))

/** The zone of an item, with the city of its venue where that is known. */
export const placeOf = ({ place, zone }: CalendarItem): string =>
  [place, zone].filter((part) => part !== null).join(', ')

/** `10:30 Karachi`, with the day where it is another one than at the reader's clock; null where both clocks say the same. */
export const shortWallTime = (item: CalendarItem, mine: string): string | null => {
  const { at, wallTime, zone, place } = item
  const own = wallTimeIn(at, mine)
  if (!wallTime || !zone || wallTime.slice(0, 16) === own) return null
  const time = wallTime.slice(11, 16)
  const day = wallTime.slice(0, 10) === own?.slice(0, 10) ? '' : `${wallTime.slice(0, 10)} `
  return `${day}${time} ${place ?? cityOf(zone)}`
}

export const zoneOfReader = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
