import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  type ICalCalendar,
} from 'ical-generator'
import { DateTime } from 'luxon'
import { formatAtVenue } from '../../domain/dates.ts'
import { EVENT_INSTANT_NAMES } from '../../domain/eventInstants.ts'
import { toWebLink } from '../../domain/markup.ts'
import { words } from '../../domain/publicationWords.ts'
import { neutralise } from './xml.ts'
import type { FullItem, Tombstone } from '../render/items.ts'
import { WireEvent, isZone, toVtimezone } from './icalendar.ts'
import { type Marks, linesOn, titleOf } from './notices.ts'

/** An event, or what is left of a withdrawn one. */
export type CalendarEntry =
  | { standing: 'live'; item: FullItem; marks: Marks }
  | { standing: 'withdrawn'; tombstone: Tombstone; marks: Marks }

type CalendarOptions = { name: string; host: string; entries: readonly CalendarEntry[] }

const STATUS = {
  scheduled: ICalEventStatus.CONFIRMED,
  rescheduled: ICalEventStatus.CONFIRMED,
  'moved-online': ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const

/** Always a time of the log, and never of the present clock: the same event is the same bytes. */
const stampsOf = ({ createdAt, modifiedAt, sequence }: Marks) => ({
  sequence,
  stamp: new Date(modifiedAt),
  created: new Date(createdAt),
  lastModified: new Date(modifiedAt),
})

const placeOf = ({ venue, link, status, language }: FullItem): string => {
  const online = link ? (toWebLink(link) ?? '') : ''
  // Nobody is to go to the hall any more.
  if (status === 'moved-online') return online || words[language].online
  const { name = '', address = '', city = '', country = '' } = venue ?? {}
  const place = [name, address, city, country].map(neutralise).filter(Boolean).join(', ')
  return place || online
}

const descriptionOf = (item: FullItem): string => {
  const { language, summary, previousStart, mediaCall, link, url, zone } = item
  const said = words[language]
  const at = (start: string) => formatAtVenue({ start }, language, isZone(zone) ? zone : 'UTC')
  const address = link ? toWebLink(link) : null
  return [
    ...linesOn(item),
    previousStart ? `${said.previously}: ${at(previousStart)}` : '',
    mediaCall ? `${said.mediaCall}: ${at(mediaCall)}` : '',
    ...EVENT_INSTANT_NAMES.map((name) => (item[name] ? `${said[name]}: ${at(item[name])}` : '')),
    neutralise(summary),
    address ? `${said.online}: ${neutralise(address)}` : '',
    url,
  ]
    .filter(Boolean)
    .join('\n')
}

/**
 * When the clocks are turned back an hour comes twice. RFC 5545 (3.3.5) has words for the first one alone, and not all
 * readers take them so.
 */
const comesTwice = (instant: string, zone: string): boolean =>
  DateTime.fromISO(instant, { zone, locale: 'en-US' }).getPossibleOffsets().length > 1

/** The zone that an event's times are written in; null for UTC. */
const writtenZone = ({ start, end, zone }: Pick<FullItem, 'start' | 'end' | 'zone'>): string | null => {
  if (!isZone(zone) || zone === 'UTC') return null
  return [start, end].some((instant) => instant && comesTwice(instant, zone)) ? null : zone
}

const timesOf = (item: FullItem & { start: string }): ICalEventData => {
  const { start, end } = item
  const timezone = writtenZone(item)
  const at = (instant: string) => DateTime.fromISO(instant, { zone: timezone ?? 'utc', locale: 'en-US' })
  return { start: at(start), ...(end && end > start ? { end: at(end) } : {}), timezone }
}

const hasStart = (item: FullItem): item is FullItem & { start: string } => Boolean(item.start)

const addLive = (
  calendar: ICalCalendar,
  { item, marks }: Extract<CalendarEntry, { standing: 'live' }>,
  host: string,
): void => {
  if (!hasStart(item)) return
  const place = placeOf(item)
  const data: ICalEventData = {
    id: `${item.id}@${host}`,
    ...stampsOf(marks),
    ...timesOf(item),
    summary: titleOf(item),
    description: descriptionOf(item),
    url: item.url,
    status: STATUS[item.status ?? 'scheduled'],
    ...(place ? { location: { title: place } } : {}),
  }
  calendar.createEvent(new WireEvent(data, { calendar, item }))
}

/** Struck out in who has it. Its own times were words of what is gone, so the time of its withdrawal stands for them. */
const addWithdrawn = (
  calendar: ICalCalendar,
  { tombstone, marks }: Extract<CalendarEntry, { standing: 'withdrawn' }>,
  host: string,
): void => {
  const { id, withdrawnAt, note } = tombstone
  const said = neutralise(note ?? '')
  calendar.createEvent({
    id: `${id}@${host}`,
    ...stampsOf(marks),
    start: new Date(withdrawnAt),
    summary: words.en.withdrawnTitle,
    ...(said ? { description: said } : {}),
    status: ICalEventStatus.CANCELLED,
  })
}

/** Each zone once, over all instants that are written in it. */
const zonesOf = (entries: readonly CalendarEntry[]): Map<string, string[]> => {
  const zones = new Map<string, string[]>()
  for (const entry of entries) {
    const zone = entry.standing === 'live' ? writtenZone(entry.item) : null
    if (entry.standing === 'withdrawn' || zone === null) continue
    const { start, end } = entry.item
    const instants = [start, end].filter((instant) => typeof instant === 'string')
    const known = zones.get(zone)
    if (known) known.push(...instants)
    else zones.set(zone, instants)
  }
  return zones
}

type Writing = Pick<CalendarOptions, 'host' | 'entries'> & { name?: string; zones: Map<string, string[]> }

const write = ({ name = '', host, entries, zones }: Writing): string => {
  const calendar = ical({
    name,
    prodId: { company: 'Communique', product: 'Wire', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: (zone) => toVtimezone({ zone, instants: zones.get(zone) ?? [] }) },
  })
  for (const entry of entries) {
    if (entry.standing === 'live') addLive(calendar, entry, host)
    else addWithdrawn(calendar, entry, host)
  }
  return `${calendar.toString()}\r\n`.replace(FIRST_COMPONENT, REFRESHED)
}

/** The library writes these behind the zones, where RFC 5545 (3.6) has no place for them. */
const REFRESHED = 'REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\nX-PUBLISHED-TTL:PT15M\r\n'

/** No value has a line of its own, so each of these lines is what it says. */
const FIRST_COMPONENT = /(?<=\r\n)(?=BEGIN:V(?:TIMEZONE|EVENT)\r\n|END:VCALENDAR\r\n)/
const EVENTS = /(?<=\r\n)BEGIN:VEVENT\r\n[^]*?\r\nEND:VEVENT\r\n/g
const END = /END:VCALENDAR\r\n$/

/** The lines of one event, as they stand in every calendar; none for an event without a start. */
export const renderEvent = (entry: CalendarEntry, host: string): string =>
  (write({ host, entries: [entry], zones: zonesOf([entry]) }).match(EVENTS) ?? []).join('')

/** Of each zone the first entry that is written in it. */
const firstOfEachZone = (entries: readonly CalendarEntry[]): CalendarEntry[] => {
  const zones = new Set<string>()
  return entries.filter((entry) => {
    if (entry.standing === 'withdrawn' || !hasStart(entry.item)) return false
    const zone = String(writtenZone(entry.item))
    const isFirst = !zones.has(zone)
    zones.add(zone)
    return isFirst
  })
}

/**
 * An iCalendar file (RFC 5545). Events without a start are left out: it has no place for them.
 * @param linesOf the lines of each event, for who has them already (`renderEvent`).
 */
export const renderCalendar = (
  { name, host, entries }: CalendarOptions,
  linesOf: (entry: CalendarEntry) => string = (entry) => renderEvent(entry, host),
): string => {
  const frame = write({ name, host, entries: firstOfEachZone(entries), zones: zonesOf(entries) })
  const lines = entries.map(linesOf).join('')
  return frame.replace(EVENTS, '').replace(END, (end) => lines + end)
}
