import { formatAtVenue } from '../../domain/dates.ts'
import { toWebLink } from '../../domain/links.ts'
import type { Locale } from '../../domain/locales.ts'
import { words } from '../../domain/words.ts'
import { neutralise } from '../neutralise.ts'
import type { EventDetails, EventRef, FullItem } from '../items.ts'
import type { Fact, Line } from './document.ts'

const plain = (...parts: (string | number | null | undefined)[]): string =>
  parts
    .map((part) => neutralise(String(part ?? '')))
    .filter(Boolean)
    .join(', ')

/** What a desk must know of an event: whether, when, where, who; of a statement, the event that it is about. */
export const toFacts = (item: FullItem): Fact[] => {
  const facts = item.type === 'event' ? eventFacts(item) : linkedFacts(item)
  return facts.flatMap(({ name, lines }) => {
    const shown = lines.filter(({ text }) => text !== '')
    return shown.length > 0 ? [{ name, lines: shown }] : []
  })
}

const eventFacts = (item: FullItem): Fact[] => {
  const said = words[item.language]
  const { status, start, end, previousStart, mediaCall, venue, link, format, expected } = item
  const at = (instant: string | null | undefined, until?: string | null): Line[] =>
    instant
      ? [{ text: formatAtVenue({ start: instant, end: until }, item.language, item.zone ?? 'UTC') }]
      : []
  return [
    { name: said.event, lines: status && status !== 'scheduled' ? [{ text: said.status[status] }] : [] },
    { name: said.when, lines: at(start, end) },
    { name: said.previously, lines: at(previousStart) },
    { name: said.mediaCall, lines: at(mediaCall) },
    { name: said.where, lines: [{ text: placeOf(venue) }] },
    { name: said.online, lines: link ? [toLink(link)] : [] },
    { name: said.event, lines: format && format !== 'in-person' ? [{ text: said.format[format] }] : [] },
    { name: said.organisers, lines: organisersOf(item) },
    { name: said.guests, lines: guestsOf(item) },
    {
      name: said.expected,
      lines: [{ text: plain(expected?.qualifier, expected?.number).replace(', ', ' ') }],
    },
    ...themesOf(item),
  ]
}

const linkedFacts = (item: FullItem): Fact[] => [...aboutEvent(item), ...themesOf(item)]

const aboutEvent = ({ event, language }: FullItem): Fact[] => [
  { name: words[language].event, lines: event ? [{ text: neutralise(event.title), href: event.url }] : [] },
  { name: words[language].when, lines: event ? [{ text: whenOf(event, language) }] : [] },
  { name: words[language].where, lines: event ? [{ text: placeOf(event.venue) }] : [] },
]

/** What a text is for. @param locale of the names; the page's, where that is not the text's own. */
export const themesOf = ({ theme, observance, language }: FullItem, locale: Locale = language): Fact[] =>
  [
    { name: words[locale].theme, lines: [{ text: plain(theme) }] },
    { name: words[locale].observance, lines: [{ text: plain(observance) }] },
  ].filter(({ lines }) => lines.some(({ text }) => text !== ''))

const whenOf = ({ start, end, zone, status }: EventRef, language: FullItem['language']): string => {
  const when = start ? formatAtVenue({ start, end }, language, zone ?? 'UTC') : ''
  return status === 'scheduled' ? when : plain(words[language].status[status], when)
}

const placeOf = (venue: EventDetails['venue'] | undefined): string =>
  venue ? plain(venue.name, venue.address, venue.city, venue.country) : ''

const toLink = (link: string): Line => {
  const href = toWebLink(link)
  return { text: neutralise(link), ...(href ? { href } : {}) }
}

/** That an organiser organises goes without saying. */
const withRole = (name: string, role: string): Line => ({
  text: role && name && !/^organi[sz]er$/i.test(role) ? `${name} (${neutralise(role)})` : name,
})

const organisersOf = ({ organisers = [] }: FullItem): Line[] =>
  organisers.map(({ organisation, name, role }) =>
    withRole(neutralise(organisation?.name ?? name ?? ''), role),
  )

const guestsOf = ({ guests = [] }: FullItem): Line[] =>
  guests.map(({ name, office, role }) => withRole(plain(name, office), role))
