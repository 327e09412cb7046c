import { DateTime, IANAZone } from 'luxon'
import { type ICalCalendar, ICalEvent, type ICalEventData } from 'ical-generator'
import { memoise } from '../../domain/memo.ts'
import { neutralise, toPlainText } from './xml.ts'
import type { Contact, FullItem } from '../render/items.ts'

const DAY = 86_400_000
/** No zone's clocks are turned twice within so few days. */
const STEP = 7 * DAY

type Zoned = { zone: string; instants: readonly string[] }

/** Asked of the runtime once for each name: it makes a whole format to find out. */
const remembered = memoise<boolean>(1_000)

export const isZone = (zone: string | null | undefined): zone is string =>
  typeof zone === 'string' &&
  /^[A-Za-z][\w+/-]{0,60}$/.test(zone) &&
  remembered(zone, () => IANAZone.isValidZone(zone))

/** The clocks of a zone are looked at once for each of these weeks: every event of a calendar asks for the same ones. */
const turnOfWeek = memoise<number | null>(50_000)

/** The instants, in milliseconds, at which the zone's clocks are turned between two instants. @param from the start of a week. */
const turns = (zone: IANAZone, from: number, to: number): number[] => {
  const found: number[] = []
  for (let start = from; start < to; start += STEP) {
    const turn = turnOfWeek(`${zone.name} ${start}`, () => {
      const end = start + STEP
      return zone.offset(start) === zone.offset(end) ? null : turnBetween(zone, start, end)
    })
    if (turn !== null) found.push(turn)
  }
  return found
}

/** To the minute; a zone's offset differs at both ends. */
const turnBetween = (zone: IANAZone, start: number, end: number): number => {
  let [before, after] = [start, end]
  while (after - before > 60_000) {
    const middle = Math.floor((before + after) / 2)
    if (zone.offset(middle) === zone.offset(start)) before = middle
    else after = middle
  }
  return Math.floor(after / 60_000) * 60_000
}

const toOffset = (minutes: number): string => {
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')
  const rest = String(Math.abs(minutes) % 60).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${hours}${rest}`
}

const written = memoise<string[]>(5_000)

const observance = (zone: IANAZone, at: number, before: number): string[] =>
  written(`${zone.name} ${at} ${before}`, () => writeObservance(zone, at, before))

/** RFC 5545: an observance begins at the wall time that the clocks showed before they were turned. */
const writeObservance = (zone: IANAZone, at: number, before: number): string[] => {
  const offset = Math.round(zone.offset(at))
  const isSummer = DateTime.fromMillis(at, { zone, locale: 'en-US' }).isInDST
  const name = isSummer ? 'DAYLIGHT' : 'STANDARD'
  const wall = DateTime.fromMillis(at + before * 60_000, { zone: 'utc', locale: 'en-US' })
  return [
    `BEGIN:${name}`,
    `DTSTART:${wall.toFormat("yyyyLLdd'T'HHmmss")}`,
    `TZOFFSETFROM:${toOffset(before)}`,
    `TZOFFSETTO:${toOffset(offset)}`,
    `TZNAME:${zone.offsetName(at, { format: 'short', locale: 'en-US' })}`,
    `END:${name}`,
  ]
}

/**
 * A zone's rules as they really are over these instants, turn by turn: a yearly rule would be wrong wherever a country
 * has changed its mind, or turns its clocks by the moon.
 */
export const toVtimezone = ({ zone: name, instants }: Zoned): string => {
  const zone = IANAZone.create(name)
  const times = instants.map((instant) => Date.parse(instant))
  const from = Math.floor((Math.min(...times) - 370 * DAY) / STEP) * STEP
  const to = Math.max(...times) + STEP
  const first = Math.round(zone.offset(from))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...observance(zone, from, first),
    ...turns(zone, from, to).flatMap((at) => observance(zone, at, Math.round(zone.offset(at - 60_000)))),
    'END:VTIMEZONE',
  ].join('\r\n')
}

/** A TEXT value (RFC 5545, section 3.3.11). */
const toText = (text: string): string =>
  toPlainText(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')

/** A parameter in quotes, which cannot hold quotes. */
const toParameter = (text: string): string => `"${neutralise(text).replaceAll('"', "'")}"`

/** No sign of an address may end a line or begin a parameter; what is not plain is written as URLs write it. */
const toUri = (uri: string): string =>
  neutralise(uri).replace(/[\s",;\\^`{|}]/g, (sign) => encodeURIComponent(sign))

const isPlainAddress = (address: string): boolean => /^[^\s@"<>,;:\\]+@[^\s@"<>,;:\\]+$/.test(address)

/** The issuer; by the address of its own press contact, or the first one; without any, by its place on the wire. */
const organizerOf = ({ issuer, contacts, url }: FullItem): string => {
  const own = contacts.filter(({ organisation }) => organisation?.slug === issuer.slug)
  const [address] = [...own, ...contacts].flatMap(({ emails }) => emails).filter(isPlainAddress)
  const uri = address ? `mailto:${address}` : `${new URL(url).origin}/v1/organisations/${issuer.slug}`
  return `ORGANIZER;CN=${toParameter(issuer.name)}:${toUri(uri)}`
}

const inWords = ({ name, title, organisation, emails, phones }: Contact): string =>
  [name, title, organisation?.name ?? '', ...emails, ...phones].map(neutralise).filter(Boolean).join(', ')

const pointOf = ({ venue, status }: FullItem): string[] => {
  const point = status === 'moved-online' ? null : venue?.point
  return point ? [`GEO:${point.latitude.toFixed(6)};${point.longitude.toFixed(6)}`] : []
}

/** What the library has no words for: an organizer without a mail address, contacts, places on the equator, languages. */
const linesOf = (item: FullItem): string[] => [
  organizerOf(item),
  ...item.contacts.map((contact) => `CONTACT;LANGUAGE=${item.language}:${toText(inWords(contact))}`),
  ...pointOf(item),
]

const LOCALISED = /^(SUMMARY|DESCRIPTION|LOCATION):/gm

/** An event as `ical-generator` writes it, and these properties with it. It folds the lines of both later. */
export class WireEvent extends ICalEvent {
  readonly #item: FullItem

  constructor(data: ICalEventData, { calendar, item }: { calendar: ICalCalendar; item: FullItem }) {
    super(data, calendar)
    this.#item = item
  }

  override toString(): string {
    const lines = linesOf(this.#item).map((line) => `${line}\r\n`)
    return super
      .toString()
      .replace(LOCALISED, (_line, name: string) => `${name};LANGUAGE=${this.#item.language}:`)
      .replace(/END:VEVENT\r\n$/, () => `${lines.join('')}END:VEVENT\r\n`)
  }
}
