import { dayIn } from '../instants/bothClocks.ts'
import { fill } from '../../domain/messages.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Speaking = { words: ClearanceMessages; language: string }

/**
 * The hour as it is in its own zone, and in UTC, with UTC's day where it is another one: everybody speaks of the first, and
 * computes with the second.
 */
export const hourWords = (iso: string, timeZone: string, { words, language }: Speaking): string => {
  const instant = new Date(iso)
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, options).format(instant)
  const isSameDay = dayIn(iso, timeZone) === dayIn(iso, 'UTC')
  return fill(words.when, {
    wall: show({ dateStyle: 'long', timeStyle: 'short', timeZone }),
    zone: zoneName(instant, timeZone, language),
    utc: show({ timeStyle: 'short', timeZone: 'UTC', dateStyle: isSameDay ? undefined : 'long' }),
  })
}

/** `Asia/Karachi` → `Pakistan Standard Time`. */
const zoneName = (instant: Date, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
