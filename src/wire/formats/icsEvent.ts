import { type ICalCalendar, ICalEvent, type ICalEventData } from 'ical-generator'
import { neutralise, toPlainText } from '../neutralise.ts'
import type { Contact, FullItem } from '../items.ts'

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
