import { DateTime } from 'luxon'
import { toInstant } from '../wallTime.ts'

/** The instants of an event that move together. */
export type EventTimes = { start: string; end: string | null; mediaCall: string | null }
/** How far something was dragged: whole days, and a rest on the clock. */
export type Dragged = { days: number; milliseconds: number }

/** A day later is the same hour on the venue's clocks, whatever the clocks of who drags it do meanwhile. */
export const dragged = (at: string, zone: string, { days, milliseconds }: Dragged): string =>
  toInstant(DateTime.fromISO(at, { zone }).plus({ days }).plus({ milliseconds }))

/** The event from a new start on: its end and its media call go with it, by the same amount. */
export const moveTo = ({ start, end, mediaCall }: EventTimes, newStart: string): EventTimes => {
  const amount = Date.parse(newStart) - Date.parse(start)
  const later = (at: string | null) => at && new Date(Date.parse(at) + amount).toISOString()
  return { start: new Date(newStart).toISOString(), end: later(end), mediaCall: later(mediaCall) }
}
