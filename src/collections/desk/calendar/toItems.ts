import { mayWithEntry } from '../../../access/granted.ts'
import type { CalendarItem } from '../../../domain/calendar/calendar.ts'
import { wallTimeIn } from '../../../domain/wallTime.ts'
import { ACCESS_TABLE } from '../../../domain/rights/table.ts'
import type { Reading, Text } from '../texts.ts'

type Of = Pick<Reading, 'names' | 'actor'>

const toItem = (
  text: Text,
  type: CalendarItem['type'],
  { at, names }: { at: string } & Of,
): CalendarItem => ({
  type,
  at,
  ...{ end: null, mediaCall: null, zone: null, wallTime: null, place: null, status: null },
  entry: { collection: text.collection, type: text.type, id: text.id, title: text.title },
  lead: names.ofId(text.lead),
  state: text.state,
  canMove: false,
  revision: text.revision,
})

export const toEvent = (text: Text, of: Of): CalendarItem => {
  const at = text.start ?? ''
  const zone = text.zone || null
  return {
    ...toItem(text, 'event', { at, ...of }),
    end: text.end ?? null,
    mediaCall: text.mediaCall ?? null,
    zone,
    wallTime: zone && wallTimeIn(at, zone),
    place: text.city || null,
    status: text.status ?? null,
    canMove: text.state === 'drafting' && mayWithEntry(ACCESS_TABLE.events.update, of.actor, text),
  }
}

export const toEmbargo = (text: Text, of: Of): CalendarItem => {
  const { until, zone, wallTime } = text.embargo
  return {
    ...toItem(text, 'embargo', { at: until ?? '', ...of }),
    zone: zone || null,
    wallTime: wallTime || null,
  }
}

/** It goes by no clock but the reader's. */
export const toDeadline = (text: Text, at: string, of: Of): CalendarItem =>
  toItem(text, 'deadline', { at, ...of })

/** By the clocks of its embargo. */
export const toRelease = (text: Text, at: string, of: Of): CalendarItem => {
  const zone = text.embargo.zone || null
  return { ...toItem(text, 'release', { at, ...of }), zone, wallTime: zone && wallTimeIn(at, zone) }
}
