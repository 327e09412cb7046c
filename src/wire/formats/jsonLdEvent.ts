import { DateTime } from 'luxon'
import type { EventFormat, EventStatus } from '../../domain/entries.ts'
import { toWebLink } from '../../domain/links.ts'
import { neutralise } from '../neutralise.ts'
import type { FullItem } from '../items.ts'
import { type JsonLd, imagesOf, member, toOrganization } from './jsonLdParts.ts'
import { isZone } from './vtimezone.ts'

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

export const statusTerm = (status: EventStatus): string => term(STATUS[status])

/** With the offset of the clocks at the venue. */
export const atVenue = (
  instant: string | null | undefined,
  zone: string | null | undefined,
): string | null => {
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

/** The event itself: whether, when, where, and by whom. */
export const eventPart = (item: FullItem): JsonLd => {
  const { start, end, previousStart, zone, status, guests = [] } = item
  return {
    '@type': 'Event',
    url: item.url,
    name: neutralise(item.title),
    ...member('description', neutralise(item.summary)),
    inLanguage: item.language,
    ...member('startDate', atVenue(start, zone)),
    ...member('endDate', atVenue(end, zone)),
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
    ...member('image', imagesOf(item)),
  }
}
