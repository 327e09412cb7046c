import { DateTime } from 'luxon'

/** The instants of an event that move together. */
export type EventTimes = { start: string; end: string | null; mediaCall: string | null }
/** How far something was dragged: whole days, and a rest on the clock. */
export type Dragged = { days: number; milliseconds: number }

const toIso = (moment: DateTime): string => moment.toUTC().toISO({ precision: 'millisecond' }) ?? ''

/** What clocks of the zone show then, to the minute: `2024-07-30T10:15`; null for a zone that there is not. */
export const wallTimeIn = (at: string, zone: string): string | null => {
  const moment = DateTime.fromISO(at, { zone })
  return moment.isValid ? moment.toFormat("yyyy-MM-dd'T'HH:mm") : null
}

/** The first instant at which they show it; null where they never do, since they are put forward over it. */
export const instantAt = (wallTime: string, zone: string): string | null => {
  const moment = DateTime.fromISO(wallTime, { zone })
  return moment.isValid && moment.toFormat("yyyy-MM-dd'T'HH:mm") === wallTime.slice(0, 16)
    ? toIso(moment)
    : null
}

/** A day later is the same hour on the venue's clocks, whatever the clocks of who drags it do meanwhile. */
export const dragged = (at: string, zone: string, { days, milliseconds }: Dragged): string =>
  toIso(DateTime.fromISO(at, { zone }).plus({ days }).plus({ milliseconds }))

/** The event from a new start on: its end and its media call go with it, by the same amount. */
export const moveTo = ({ start, end, mediaCall }: EventTimes, newStart: string): EventTimes => {
  const amount = Date.parse(newStart) - Date.parse(start)
  const later = (at: string | null) => at && new Date(Date.parse(at) + amount).toISOString()
  return { start: new Date(newStart).toISOString(), end: later(end), mediaCall: later(mediaCall) }
}
