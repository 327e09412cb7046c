import { DateTime } from 'luxon'
import type { EntryType, TextState } from '../../domain/entries.ts'
import {
  EVENT_INSTANTS,
  type EventInstant,
  type EventInstants,
  instantsIn,
} from '../../domain/eventInstants.ts'
import { firstUnknown, type Given, isSlug, type ReadQuery, readInstant, wrong } from '../parameters.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import { toInstant } from '../../domain/instants.ts'

/** What has a place in the desk's calendar: an event, an embargo, the end of a silence, and a release. */
export const CALENDAR_TYPES = ['event', 'embargo', 'deadline', 'release'] as const
export type CalendarType = (typeof CALENDAR_TYPES)[number]

/** One thing on one day, as one person may see it. Instants are ISO 8601 in UTC. */
export type CalendarItem = {
  type: CalendarType
  at: string
  /** Of an event that says it. */
  end: string | null
  /** When journalists are asked to be at an event. */
  mediaCall: string | null
  /** Of an event that says them. */
  instants?: EventInstants
  /** Whose clocks it goes by: the venue's, or the embargo's; null where nobody has said. */
  zone: string | null
  /** What those clocks show, to the minute. */
  wallTime: string | null
  /** The city of the venue. */
  place: string | null
  /** Of an event: `scheduled`, `cancelled` and so on. */
  status: string | null
  entry: { collection: string; type: EntryType; id: string; title: string | null }
  /** By its acronym, or its name where it has none. */
  lead: string
  state: TextState
  /** This person may change its date now: they edit it, and it is in drafting. */
  canMove: boolean
  /** What a change of it is based on. */
  revision: number
}

export type Calendar = {
  from: string
  to: string
  items: CalendarItem[]
  /** There is more in this span than is shown. */
  more: boolean
}

/** A quarter of a year; a month as calendars draw it has 42 days. */
const MAX_DAYS = 92
export const MAX_ITEMS = 1000

/** In order of time, each once, as many as are shown. */
export const arrangeItems = (items: readonly CalendarItem[]): Pick<Calendar, 'items' | 'more'> => {
  const once = new Map(items.map((item) => [`${item.type} ${item.entry.id} ${item.at}`, item]))
  const rankOf = ({ at, entry, type }: CalendarItem) => `${at} ${entry.id} ${type}`
  const sorted = [...once.values()].sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1))
  return { items: sorted.slice(0, MAX_ITEMS), more: sorted.length > MAX_ITEMS }
}

/** A span, the first instant in it and the first one behind it; the slug of a lead or a party. */
export type CalendarQuery = { from: string; to: string; organisation: string | null }

const DAY_MS = 86_400_000
const KNOWN = ['from', 'to', 'organisation', 'locale']

export const readCalendarQuery = (given: Given): ReadQuery<CalendarQuery> => {
  if (firstUnknown(given, KNOWN) !== null)
    return wrong(forPrograms('The calendar is asked with “from”, “to” and “organisation”, and nothing else.'))
  const [from, to] = [readInstant(given.get('from')), readInstant(given.get('to'))]
  if (from === null || to === null)
    return wrong(
      forPrograms('Say in “from” and “to” which span is meant: instants like 2024-07-30T05:15:00.000Z.'),
    )
  const length = Date.parse(to) - Date.parse(from)
  if (length <= 0) return wrong(say('fields.span'))
  if (length > MAX_DAYS * DAY_MS)
    return wrong(forPrograms(`The calendar shows at most ${MAX_DAYS} days at once.`))
  const organisation = given.get('organisation') ?? null
  if (organisation !== null && !isSlug(organisation))
    return wrong(forPrograms('“organisation” is the slug of an organisation.'))
  return { ok: true, value: { from, to, organisation } }
}

/** The instants of an event that move together. */
type EventTimes = {
  start: string
  end: string | null
  mediaCall: string | null
  instants?: EventInstants | undefined
}
/** How far something was dragged: whole days, and a rest on the clock. */
export type Dragged = { days: number; milliseconds: number }

/** A day later is the same hour on the venue's clocks, whatever the clocks of who drags it do meanwhile. */
export const dragged = (at: string, zone: string, { days, milliseconds }: Dragged): string =>
  toInstant(DateTime.fromISO(at, { zone }).plus({ days }).plus({ milliseconds }))

/** The event from a new start on: its end, its media call and what else moves along go with it, by the same amount. */
export const moveTo = ({ start, end, mediaCall, instants }: EventTimes, newStart: string): EventTimes => {
  const amount = Date.parse(newStart) - Date.parse(start)
  const later = (at: string) => new Date(Date.parse(at) + amount).toISOString()
  const moved = (at: string, name: EventInstant) => (EVENT_INSTANTS[name].movesAlong ? later(at) : at)
  return {
    start: new Date(newStart).toISOString(),
    end: end && later(end),
    mediaCall: mediaCall && later(mediaCall),
    ...(instants ? { instants: instantsIn(instants, moved) } : {}),
  }
}
