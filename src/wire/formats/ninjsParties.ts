import { neutralise } from '../neutralise.ts'
import type { Contact, FullItem, OrganisationRef } from '../items.ts'

type Json = Record<string, unknown>
type Place = { rel: string; url: string }

const info = (type: string, value: string): Json => ({ type, role: 'press', value })

/** @param url any address of the newsroom. */
export const toParty = ({ slug, name }: OrganisationRef, { rel, url }: Place): Json => ({
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
