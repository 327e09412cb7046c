import { notFound, publicAnswer } from './answers.ts'
import type { FormatRooms } from './formatRooms.ts'
import { type CalendarEntry, renderCalendar, renderEvent } from './formats/calendar.ts'
import { marksOf } from './formats/marks.ts'
import type { Reading } from './reading.ts'
import { renderTombstone } from './renderTombstone.ts'
import type { PublicationSummary } from './rows.ts'
import type { WireAnswer } from './request.ts'

/** The newest by their start. */
const CALENDAR_LENGTH = 500
const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

const toCalendarEntry = (row: PublicationSummary, reading: Reading): CalendarEntry =>
  row.standing === 'withdrawn'
    ? { standing: 'withdrawn', tombstone: renderTombstone(row), marks: marksOf(row) }
    : { standing: 'live', item: reading.renderAlone(row, []), marks: marksOf(row) }

type Written = { publicUrl: string; entry: CalendarEntry; lines: string }

/** Rows are the same objects as long as they are in memory, and most events of a calendar have not changed since the last one. */
const written = new WeakMap<PublicationSummary, Written>()

const writtenOf = (row: PublicationSummary, { reading, publicUrl }: FormatRooms): Written => {
  const known = written.get(row)
  if (known?.publicUrl === publicUrl) return known
  const entry = toCalendarEntry(row, reading)
  const made = { publicUrl, entry, lines: renderEvent(entry, new URL(publicUrl).host) }
  written.set(row, made)
  return made
}

const calendarOf = (rows: readonly PublicationSummary[], rooms: FormatRooms): string => {
  const { host } = new URL(rooms.publicUrl)
  const all = rows.map((row) => writtenOf(row, rooms))
  const lines = new Map(all.map((each) => [each.entry, each.lines]))
  return renderCalendar(
    { name: `${rooms.newsroom}: ${host}`, host, entries: [...lines.keys()] },
    (entry) => lines.get(entry) ?? '',
  )
}

export const answerCalendar = async (rooms: FormatRooms): Promise<WireAnswer> => {
  const rows = await rooms.reading.calendar({ limit: CALENDAR_LENGTH }, rooms.now)
  return publicAnswer({ body: calendarOf(rows, rooms), type: CALENDAR_TYPE })
}

/** Of a withdrawn event 410, with a calendar that strikes it out; an event without a start has no place in a calendar. */
export const answerEventCalendar = async (slug: string, rooms: FormatRooms): Promise<WireAnswer> => {
  const row = await rooms.reading.current({ type: 'event', slug }, rooms.now)
  if (!row || (row.standing === 'live' && row.start === null)) return notFound()
  const isGone = row.standing === 'withdrawn'
  return publicAnswer({
    body: calendarOf([row], rooms),
    type: CALENDAR_TYPE,
    ...(isGone ? { status: 410 } : { headers: { 'Content-Language': row.card.core.authoritative } }),
  })
}
