import type { EventStatus } from '../../domain/entries.ts'
import { toWebLink } from '../../domain/links.ts'
import { words } from '../../domain/words.ts'
import { neutralise } from '../neutralise.ts'
import type { FullItem } from '../items.ts'
import { toParty } from './ninjsParties.ts'

type Json = Record<string, unknown>

/** NewsCodes of the IPTC. What is moved to another hour or to the net takes place all the same. */
const STATUS: Record<EventStatus, string> = {
  scheduled: 'scheduled',
  rescheduled: 'rescheduled',
  postponed: 'postponed',
  cancelled: 'canceled',
  'moved-online': 'scheduled',
}

const venueOf = ({ venue, status }: FullItem): Json[] => {
  // Nobody is to go there any more.
  if (!venue || status === 'moved-online') return []
  const { name, address, city, country, point } = venue
  const lines = address ? { lines: [neutralise(address)] } : {}
  return [
    {
      name: neutralise(name || city || country),
      rel: 'venue',
      contactInfo: [
        {
          type: 'physical',
          address: {
            ...lines,
            ...(city ? { locality: neutralise(city) } : {}),
            ...(country ? { country: neutralise(country) } : {}),
          },
        },
      ],
      ...(point ? { geoJSON: { type: 'Point', coordinates: [point.longitude, point.latitude] } } : {}),
    },
  ]
}

const onlineOf = ({ link, language }: FullItem): Json[] => {
  const address = link ? toWebLink(link) : null
  return address
    ? [{ name: words[language].online, rel: 'online', contactInfo: [{ type: 'web', value: address }] }]
    : []
}

const placesOf = (item: FullItem): Json => {
  const places = [...venueOf(item), ...onlineOf(item)]
  return places.length > 0 ? { places } : {}
}

/** When, where and by whom. */
export const eventMembers = (item: FullItem): Json => {
  const { start, end, status, organisers = [] } = item
  const organiser = organisers.find(({ organisation }) => organisation)
  return {
    ...placesOf(item),
    eventDetails: {
      eventStatus: `http://cv.iptc.org/newscodes/eventstatus/${STATUS[status ?? 'scheduled']}`,
      ...(start ? { dates: { startDate: start, ...(end ? { endDate: end } : {}) } } : {}),
      ...(organiser?.organisation
        ? { organiser: toParty(organiser.organisation, { rel: organiser.role, url: item.url }) }
        : {}),
    },
  }
}
