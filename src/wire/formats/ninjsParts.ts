import { neutralise } from './xml.ts'
import type { Contact, FullItem, OrganisationRef } from '../render/items.ts'
import type { EventStatus } from '../../domain/entries.ts'
import { toWebLink } from '../../domain/markup.ts'
import { words } from '../../domain/publicationWords.ts'

type Json = Record<string, unknown>
type Place = { rel: string; url: string }

const info = (type: string, value: string): Json => ({ type, role: 'press', value })

/** @param url any address of the newsroom. */
const toParty = ({ slug, name }: OrganisationRef, { rel, url }: Place): Json => ({
  name: neutralise(name),
  rel,
  uri: `${new URL(url).origin}/v1/organisations/${slug}`,
  literal: slug,
})

const pressContact = ({ name, title, emails, phones }: Contact): Json => ({
  name: neutralise(name || title),
  rel: 'press-contact',
  ...(title ? { literal: neutralise(title) } : {}),
  contactInfo: [
    ...emails.map((address) => info('email', address)),
    ...phones.map((number) => info('phone', number)),
  ],
})

/** Whoever speaks or comes, and whom to ask. */
export const peopleOf = ({ speaker, guests = [], contacts }: FullItem): Json[] => [
  ...(speaker?.name
    ? [
        {
          name: neutralise(`${speaker.honorific} ${speaker.name}`),
          rel: 'speaker',
          ...(speaker.office ? { literal: neutralise(speaker.office) } : {}),
        },
      ]
    : []),
  ...guests.map(({ name, office }) => ({
    name: neutralise(name || office),
    rel: 'guest',
    ...(office ? { literal: neutralise(office) } : {}),
  })),
  ...contacts.map(pressContact),
]

/** The issuer first: it is the author. */
export const organisationsOf = ({ issuer, lead, parties, url }: FullItem): Json[] => [
  toParty(issuer, { rel: 'issuer', url }),
  ...(lead.slug === issuer.slug ? [] : [toParty(lead, { rel: 'lead', url })]),
  ...parties
    .filter(({ organisation }) => organisation.slug !== issuer.slug)
    .map(({ organisation, role }) => toParty(organisation, { rel: role, url })),
]

type EventJson = Record<string, unknown>

/** NewsCodes of the IPTC. What is moved to another hour or to the net takes place all the same. */
const STATUS: Record<EventStatus, string> = {
  scheduled: 'scheduled',
  rescheduled: 'rescheduled',
  postponed: 'postponed',
  cancelled: 'canceled',
  'moved-online': 'scheduled',
}

const venueOf = ({ venue, status }: FullItem): EventJson[] => {
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

const onlineOf = ({ link, language }: FullItem): EventJson[] => {
  const address = link ? toWebLink(link) : null
  return address
    ? [{ name: words[language].online, rel: 'online', contactInfo: [{ type: 'web', value: address }] }]
    : []
}

const placesOf = (item: FullItem): EventJson => {
  const places = [...venueOf(item), ...onlineOf(item)]
  return places.length > 0 ? { places } : {}
}

/** When, where and by whom. */
export const eventMembers = (item: FullItem): EventJson => {
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
