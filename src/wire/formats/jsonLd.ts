import { DateTime } from 'luxon'
import { neutralise, toPlainText } from './xml.ts'
import type { FullItem, MediaRef, OrganisationRef, Item } from '../render/items.ts'
import type { EventFormat, EventStatus } from '../../domain/entries.ts'
import { EVENT_INSTANT_NAMES, EVENT_INSTANTS } from '../../domain/eventInstants.ts'
import { toWebLink } from '../../domain/markup.ts'
import { SUBJECT_SCHEME } from '../../domain/subjects/codes.ts'
import { isZone } from './icalendar.ts'
import { type Marks, linesOn, remarksOn, toLine } from './notices.ts'

type JsonLd = { '@type': string; [member: string]: unknown }

/** `{[name]: value}`, or nothing for what is empty. */
const member = (name: string, value: unknown): Record<string, unknown> =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? {}
    : { [name]: value }

const toOrganization = ({ name, acronym, logo }: OrganisationRef): JsonLd => ({
  '@type': 'Organization',
  name: neutralise(name),
  ...member('alternateName', neutralise(acronym)),
  ...member('logo', logo?.url),
})

const toImage = ({ url, alt, credit, width, height }: MediaRef): JsonLd => ({
  '@type': 'ImageObject',
  url,
  ...member('caption', neutralise(alt)),
  ...member('creditText', neutralise(credit)),
  ...member('width', width),
  ...member('height', height),
})

const imagesOf = ({ media }: FullItem): JsonLd[] =>
  media.filter(({ mimeType }) => mimeType.startsWith('image/')).map(toImage)

const STATUS: Record<EventStatus, string> = {
  scheduled: 'EventScheduled',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
  'moved-online': 'EventMovedOnline',
}

const MODE: Record<EventFormat, string> = {
  'in-person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
}

const term = (name: string): string => `https://schema.org/${name}`

const statusTerm = (status: EventStatus): string => term(STATUS[status])

/** With the offset of the clocks at the venue. */
const atVenue = (instant: string | null | undefined, zone: string | null | undefined): string | null => {
  if (!instant) return null
  const wall = DateTime.fromISO(instant, { zone: isZone(zone) ? zone : 'utc', locale: 'en-US' })
  return wall.toISO({ suppressMilliseconds: true })
}

const placeOf = ({ venue }: FullItem): JsonLd[] => {
  if (!venue) return []
  const { name, address, city, country, point } = venue
  return [
    {
      '@type': 'Place',
      ...member('name', neutralise(name || city)),
      address: {
        '@type': 'PostalAddress',
        ...member('streetAddress', neutralise(address)),
        ...member('addressLocality', neutralise(city)),
        ...member('addressCountry', neutralise(country)),
      },
      ...member('geo', point ? { '@type': 'GeoCoordinates', ...point } : null),
    },
  ]
}

const onlinePlaceOf = ({ link, url }: FullItem): JsonLd => ({
  '@type': 'VirtualLocation',
  url: (link ? toWebLink(link) : null) ?? url,
})

const formatOf = ({ format, status }: FullItem): EventFormat =>
  status === 'moved-online' ? 'online' : (format ?? 'in-person')

const locationsOf = (item: FullItem): JsonLd[] => {
  const format = formatOf(item)
  return [
    ...(format === 'online' ? [] : placeOf(item)),
    ...(format === 'in-person' ? [] : [onlinePlaceOf(item)]),
  ]
}

const organizersOf = ({ organisers = [], issuer }: FullItem): JsonLd[] =>
  organisers.length === 0
    ? [toOrganization(issuer)]
    : organisers.map(({ organisation, name }) =>
        organisation
          ? toOrganization(organisation)
          : { '@type': 'Organization', name: neutralise(name ?? '') },
      )

/** Each under the word that schema.org has for it. */
const instantsOf = (item: FullItem): Record<string, unknown> =>
  Object.fromEntries(
    EVENT_INSTANT_NAMES.flatMap((name) => {
      const { schemaOrg } = EVENT_INSTANTS[name]
      const instant = atVenue(item[name], item.zone)
      return instant ? [[schemaOrg, instant]] : []
    }),
  )

/** The event itself: whether, when, where, and by whom. */
const eventPart = (item: FullItem): JsonLd => {
  const { start, end, previousStart, zone, status, guests = [] } = item
  return {
    '@type': 'Event',
    url: item.url,
    name: neutralise(item.title),
    ...member('description', neutralise(item.summary)),
    inLanguage: item.language,
    ...member('startDate', atVenue(start, zone)),
    ...member('endDate', atVenue(end, zone)),
    ...instantsOf(item),
    eventStatus: statusTerm(status ?? 'scheduled'),
    ...member('previousStartDate', atVenue(previousStart, zone)),
    eventAttendanceMode: term(MODE[formatOf(item)]),
    ...member('location', locationsOf(item)),
    organizer: organizersOf(item),
    ...member(
      'contributor',
      guests.map(({ name, office }) => ({
        '@type': 'Person',
        name: neutralise(name || office),
        ...member('jobTitle', neutralise(office)),
      })),
    ),
    ...member('about', topicsOf(item)),
    ...member('image', imagesOf(item)),
  }
}

const correctionOf = ({ correction, issuer }: Item): JsonLd | null =>
  correction
    ? {
        '@type': 'CorrectionComment',
        text: neutralise(correction.note || correction.editionType),
        datePublished: correction.at,
        author: toOrganization(issuer),
      }
    : null

/** What has been said of the text since it was out. */
const commentsOf = (item: FullItem): JsonLd[] =>
  remarksOn(item).map((notice) => ({ '@type': 'Comment', text: toLine(notice), datePublished: notice.at }))

const toLinked = (item: FullItem): JsonLd => ({
  '@type': item.type === 'event' ? 'Event' : 'NewsArticle',
  url: item.url,
  name: neutralise(item.title),
  inLanguage: item.language,
  ...(item.type === 'event'
    ? {
        ...member('startDate', atVenue(item.start, item.zone)),
        eventStatus: statusTerm(item.status ?? 'scheduled'),
        ...member('previousStartDate', atVenue(item.previousStart, item.zone)),
        ...member('disambiguatingDescription', linesOn(item).join(' · ')),
      }
    : {
        author: toOrganization(item.issuer),
        ...member('correction', correctionOf(item)),
        ...member('comment', commentsOf(item)),
      }),
})

const aboutOf = ({ event }: Item): JsonLd | null => {
  if (!event) return null
  const { start, zone, status } = event.changed ?? event
  return {
    '@type': 'Event',
    url: event.url,
    name: neutralise(event.title),
    ...member('startDate', atVenue(start, zone)),
    eventStatus: statusTerm(status),
  }
}

/** A topic, in the IPTC’s list. */
const topicsOf = ({ subject = [] }: Item): JsonLd[] =>
  subject.map(({ code, uri, name }) => ({
    '@type': 'DefinedTerm',
    '@id': uri,
    name: neutralise(name),
    termCode: code,
    inDefinedTermSet: SUBJECT_SCHEME,
  }))

/** The event alone, as before there were topics; else a list. */
const allAbout = (item: Item): JsonLd | JsonLd[] | null => {
  const [event, topics] = [aboutOf(item), topicsOf(item)]
  return topics.length === 0 ? event : [...(event ? [event] : []), ...topics]
}

/** The text itself: of whom, since when, and what has been corrected in it. */
const article = (item: FullItem, { createdAt, modifiedAt }: Marks): JsonLd => ({
  '@type': 'NewsArticle',
  url: item.url,
  headline: neutralise(item.title),
  ...member('description', neutralise(item.summary)),
  inLanguage: item.language,
  author: toOrganization(item.issuer),
  publisher: toOrganization(item.lead),
  ...member(
    'contributor',
    item.parties.map(({ organisation }) => toOrganization(organisation)),
  ),
  datePublished: createdAt,
  dateModified: modifiedAt,
  version: item.edition,
  ...member('correction', correctionOf(item)),
  ...member('comment', commentsOf(item)),
  ...member('image', imagesOf(item)),
  ...member('articleBody', toPlainText(item.body.text)),
  ...member(
    'dateline',
    item.dateline ? neutralise(`${item.dateline.place}, ${item.dateline.date ?? ''}`) : '',
  ),
  ...member('about', allAbout(item)),
  ...member('isBasedOn', sourceOf(item)),
  ...member(
    'isPartOf',
    item.mediaUpdates.map(({ url, title }) => ({ '@type': 'NewsArticle', url, name: neutralise(title) })),
  ),
  ...member(
    'hasPart',
    (item.items ?? []).map(({ item: part }) => toLinked(part)),
  ),
})

const sourceOf = ({ reproduced }: FullItem): JsonLd | null =>
  reproduced ? { '@type': 'CreativeWork', name: neutralise(reproduced.source) } : null

/** A publication in the vocabulary of schema.org; an event with the text that announces it, which has an author. */
export const toJsonLd = (item: FullItem, marks: Marks): JsonLd & { '@context': string } => ({
  '@context': 'https://schema.org',
  ...(item.type === 'event' ? { ...eventPart(item), subjectOf: article(item, marks) } : article(item, marks)),
})

const UNSAFE = /[<>&\u2028\u2029]/g

/** JSON that can stand in a `script` element: nothing in it can end the element, or a line of it. */
export const toScriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
