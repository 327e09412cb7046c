import type { Actor, OrganisationFacts, Role } from '../../../src/domain/organisations.ts'

export const SLUGS = ['a', 'b', 'c', 'd', 'e'] as const

const organisation = (name: string, extra: Partial<OrganisationFacts>): OrganisationFacts => ({
  name,
  standing: 'member',
  suspended: false,
  fourEyes: true,
  tacitConsent: [],
  away: [],
  ...extra,
})

const AWAY = [{ from: '2024-07-31T00:00:00.000Z', until: '2024-08-01T12:00:00.000Z' }]

export const organisations = (): Record<string, OrganisationFacts> => ({
  a: organisation('A', {}),
  b: organisation('B', { fourEyes: false, tacitConsent: ['message', 'event'] }),
  c: organisation('C', { tacitConsent: ['message', 'media-update'], away: AWAY }),
  d: organisation('D', { tacitConsent: ['event', 'media-update', 'message'] }),
  e: organisation('E', { fourEyes: false }),
})

export type Staff = Record<string, { organisation: string; roles: Role[] }[]>

/** One who writes and reviews, two who review, one who writes, and three who belong to two organisations. */
export const staff = (): Staff => ({
  ...Object.fromEntries(
    SLUGS.flatMap((slug): [string, { organisation: string; roles: Role[] }[]][] => [
      [`${slug}-both`, [{ organisation: slug, roles: ['editor', 'reviewer'] }]],
      [`${slug}-one`, [{ organisation: slug, roles: ['reviewer'] }]],
      [`${slug}-two`, [{ organisation: slug, roles: ['reviewer'] }]],
      [`${slug}-pen`, [{ organisation: slug, roles: ['editor'] }]],
    ]),
  ),
  'ab-both': [
    { organisation: 'a', roles: ['reviewer'] },
    { organisation: 'b', roles: ['reviewer'] },
  ],
  'cd-both': [
    { organisation: 'c', roles: ['reviewer', 'editor'] },
    { organisation: 'd', roles: ['reviewer'] },
  ],
  'bc-mixed': [
    { organisation: 'b', roles: ['reviewer'] },
    { organisation: 'c', roles: ['editor'] },
  ],
})

/** Of no organisation. */
export const COORDINATOR: Actor = { id: 'coordinator', name: '', coordinator: true, memberships: [] }

export const PEOPLE = Object.keys(staff())

export type EntryName = 'event' | 'first' | 'second' | 'update'
export type Entry = {
  id: EntryName
  type: 'event' | 'statement' | 'media-update'
  lead: string
  /** The event that it shows. */
  event: EntryName | null
  items: EntryName[]
}

/** An event, two statements of different leads, of which one shows the event, and the media update that carries all. */
export const ENTRIES: Record<EntryName, Entry> = {
  event: { id: 'event', type: 'event', lead: 'a', event: null, items: [] },
  first: { id: 'first', type: 'statement', lead: 'b', event: 'event', items: [] },
  second: { id: 'second', type: 'statement', lead: 'c', event: null, items: [] },
  update: { id: 'update', type: 'media-update', lead: 'd', event: null, items: ['first', 'event', 'second'] },
}
export const ENTRY_NAMES = Object.keys(ENTRIES) as EntryName[]
