import type { EntryType, TextState } from '../entries.ts'

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
export const LONGEST_DAYS = 92
export const MOST_ITEMS = 1000

/** In order of time, each once, as many as are shown. */
export const arrange = (items: readonly CalendarItem[]): Pick<Calendar, 'items' | 'more'> => {
  const once = new Map(items.map((item) => [`${item.type} ${item.entry.id} ${item.at}`, item]))
  const rankOf = ({ at, entry, type }: CalendarItem) => `${at} ${entry.id} ${type}`
  const sorted = [...once.values()].sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1))
  return { items: sorted.slice(0, MOST_ITEMS), more: sorted.length > MOST_ITEMS }
}
