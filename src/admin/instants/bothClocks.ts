import { cityOf, wallTimeIn } from '../../domain/wallTime.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { instants } from '../../locales/instants.ts'

type Shown = {
  /** ISO 8601 */
  at: string
  zone: string
  /** What people call the place; else the city that the zone is named after. */
  place?: string | null
  language: string
}

const IS_UTC = /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal)$/

/** `30 Jul 2024, 10:00 in Islamabad, 05:00 UTC`, with UTC's day where it is another one; UTC alone where that is the zone. */
export const bothClocks = ({ at, zone, place, language }: Shown): string => {
  const isSameDay = dayIn(at, zone) === dayIn(at, 'UTC')
  const format = (timeZone: string, dateStyle?: 'medium') =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...({ timeStyle: 'short', hourCycle: 'h23' } as const),
      dateStyle,
      timeZone,
    }).format(new Date(at))
  const words = inOwnWords('instants', instants, language)
  if (!place && IS_UTC.test(zone)) return fill(words.utc, { wall: format('UTC', 'medium') })
  return fill(words.both, {
    wall: format(zone, 'medium'),
    place: place || cityOf(zone),
    utc: format('UTC', isSameDay ? undefined : 'medium'),
  })
}

export const dayIn = (at: string, zone: string): string | undefined => wallTimeIn(at, zone)?.slice(0, 10)
