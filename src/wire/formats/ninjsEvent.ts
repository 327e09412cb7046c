import type { EventStatus } from '../../domain/entries.ts'
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

const placesOf = ({ venue }: FullItem): Json => {
  if (!venue) return {}
  const { name, address, city, country, point } = venue
  const lines = address ? { lines: [neutralise(address)] } : {}
  return {
    places: [
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
    ],
  }
}

/** When, where and by whom. */
export const eventMembers = (item: FullItem): Json => {
  const { start, end, status, organisers = [] } = item
  const [organiser] = organisers
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
