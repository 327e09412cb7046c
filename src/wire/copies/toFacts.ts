import { formatAtVenue } from '../../domain/dates.ts'
import { EVENT_INSTANT_NAMES } from '../../domain/eventInstants.ts'
import { toWebLink } from '../../domain/markup.ts'
import { directionOf, type Locale } from '../../domain/locales.ts'
import { MANDATE_WORDS } from '../../domain/mandate/terms.ts'
import { words } from '../../domain/publicationWords.ts'
import { neutralise } from '../formats/xml.ts'
import type { EventDetails, EventRef, FullItem } from '../render/items.ts'
import type { Fact, Line } from './document.ts'

const plain = (...parts: (string | number | null | undefined)[]): string =>
  parts
    .map((part) => neutralise(String(part ?? '')))
    .filter(Boolean)
    .join(', ')

/**
 * What a desk must know of an event: whether, when, where, who; of a statement, the event that it is about.
 * @param isForSigners nothing goes without saying: that an event is as planned, in person, or organised by its organiser.
 */
export const toFacts = (item: FullItem, isForSigners = false): Fact[] => {
  const facts = item.type === 'event' ? eventFacts(item, isForSigners) : linkedFacts(item, isForSigners)
  return facts.flatMap(({ name, lines }) => {
    const shown = lines.filter(({ text }) => text !== '')
    return shown.length > 0 ? [{ name, lines: shown }] : []
  })
}

const eventFacts = (item: FullItem, isForSigners: boolean): Fact[] => {
  const said = words[item.language]
  const { status, start, end, previousStart, mediaCall, venue, link, format, expected } = item
  const isSaid = (value: string, usual: string): boolean => isForSigners || value !== usual
  const at = (instant: string | null | undefined, until?: string | null): Line[] =>
    instant
      ? [{ text: formatAtVenue({ start: instant, end: until }, item.language, item.zone ?? 'UTC') }]
      : []
  return [
    { name: said.event, lines: status && isSaid(status, 'scheduled') ? [{ text: said.status[status] }] : [] },
    { name: said.when, lines: start ? at(start, end) : at(end).map(({ text }) => ({ text: `– ${text}` })) },
    { name: said.previously, lines: at(previousStart) },
    { name: said.mediaCall, lines: at(mediaCall) },
    ...EVENT_INSTANT_NAMES.map((name) => ({ name: said[name], lines: at(item[name]) })),
    { name: said.where, lines: placeLines(venue, item.language) },
    { name: said.online, lines: link ? [toLink(link)] : [] },
    { name: said.event, lines: format && isSaid(format, 'in-person') ? [{ text: said.format[format] }] : [] },
    { name: said.organisers, lines: organisersOf(item, isForSigners) },
    { name: said.guests, lines: guestsOf(item) },
    {
      name: said.expected,
      lines: [{ text: [plain(expected?.qualifier), plain(expected?.number)].filter(Boolean).join(' ') }],
    },
    ...themesOf(item),
    subjectsOf(item),
  ]
}

const linkedFacts = (item: FullItem, isForSigners: boolean): Fact[] => [
  ...aboutEvent(item, isForSigners),
  ...themesOf(item),
  subjectsOf(item),
]

const aboutEvent = ({ event, language }: FullItem, isForSigners: boolean): Fact[] => {
  if (!event) return []
  const said = words[language]
  return [
    { name: said.event, lines: [{ text: neutralise(event.title), href: event.url }] },
    { name: said.when, lines: [{ text: whenOf(event, language, isForSigners) }] },
    { name: said.where, lines: placeLines(event.venue, language) },
  ]
}

/** What a text is for. @param locale of the names; the page's, where that is not the text's own. */
export const themesOf = ({ theme, observance, language }: FullItem, locale: Locale = language): Fact[] =>
  [
    { name: words[locale].theme, lines: [{ text: plain(theme) }] },
    { name: words[locale].observance, lines: [{ text: plain(observance) }] },
  ].filter(({ lines }) => lines.some(({ text }) => text !== ''))

/** As the wire names them, in one line. */
const subjectsOf = ({ subject = [], language }: FullItem): Fact => ({
  name: words[language].subjects,
  lines: [{ text: plain(...subject.map(({ name }) => name)) }],
})

const whenOf = (
  { start, end, zone, status }: EventRef,
  language: FullItem['language'],
  isForSigners: boolean,
): string => {
  const when = start ? formatAtVenue({ start, end }, language, zone ?? 'UTC') : ''
  const isSaid = isForSigners || status !== 'scheduled'
  return isSaid ? plain(words[language].status[status], when) : when
}

/** Keeps a latitude before its longitude among Arabic words. */
const LEFT_TO_RIGHT = '\u200E'

const placeLines = (venue: EventDetails['venue'] | undefined, language: Locale): Line[] => {
  if (!venue) return []
  const { name, address, city, country, point } = venue
  const mark = directionOf(language) === 'rtl' ? LEFT_TO_RIGHT : ''
  return [
    { text: plain(name, address, city, country) },
    ...(point ? [{ text: `${mark}${point.latitude}, ${point.longitude}` }] : []),
  ]
}

const toLink = (link: string): Line => {
  const href = toWebLink(link)
  return { text: neutralise(link), ...(href ? { href } : {}) }
}

const inBrackets = (name: string, ...beside: string[]): Line => {
  const said = beside.filter(Boolean).join('; ')
  return { text: name && said ? `${name} (${said})` : name || said }
}

/** That an organiser organises goes without saying. */
const IS_ORGANISER = /^organi[sz]er$/i

const organisersOf = ({ organisers = [] }: FullItem, isForSigners: boolean): Line[] =>
  organisers.map(({ organisation, name, role }) =>
    inBrackets(
      plain(organisation?.name, name),
      IS_ORGANISER.test(role) && !isForSigners ? '' : neutralise(role),
    ),
  )

const guestsOf = ({ guests = [], language }: FullItem): Line[] =>
  guests.map(({ name, office, role, attendance }) =>
    inBrackets(
      plain(name, office),
      neutralise(role),
      attendance ? MANDATE_WORDS[language].attendances[attendance] : '',
    ),
  )
