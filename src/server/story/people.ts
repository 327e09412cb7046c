import type { CollectionSlug, Payload } from 'payload'
import type { OrganisationKind, Role } from '../../domain/organisations.ts'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'

type OrganisationSeed = {
  slug: string
  acronym: string
  name: string
  kind: OrganisationKind
  standing: 'member' | 'partner'
  zone: string
  boilerplate: string
}

/** The organisations of the demonstration: six members, and the United Nations, which is only named. */
export const ORGANISATIONS: OrganisationSeed[] = [
  {
    slug: 'unodc',
    acronym: 'UNODC',
    name: 'United Nations Office on Drugs and Crime',
    kind: 'un-entity',
    standing: 'member',
    zone: 'Europe/Vienna',
    boilerplate: 'UNODC helps countries to make the world safer from drugs, crime, corruption and terrorism.',
  },
  {
    slug: 'icmpd',
    acronym: 'ICMPD',
    name: 'International Centre for Migration Policy Development',
    kind: 'intergovernmental',
    standing: 'member',
    zone: 'Europe/Vienna',
    boilerplate: 'ICMPD works with governments on migration policy, from research to practice.',
  },
  {
    slug: 'ilo',
    acronym: 'ILO',
    name: 'International Labour Organization',
    kind: 'un-entity',
    standing: 'member',
    zone: 'Europe/Zurich',
    boilerplate: 'The ILO brings governments, employers and workers together for decent work.',
  },
  {
    slug: 'iom',
    acronym: 'IOM',
    name: 'International Organization for Migration',
    kind: 'un-entity',
    standing: 'member',
    zone: 'Europe/Zurich',
    boilerplate: 'IOM works for humane and orderly migration that serves migrants and societies.',
  },
  {
    slug: 'ssdo',
    acronym: 'SSDO',
    name: 'Sustainable Social Development Organization',
    kind: 'civil-society',
    standing: 'member',
    zone: 'Asia/Karachi',
    boilerplate:
      'SSDO is a civil society organisation in Pakistan that works for rights and accountable institutions.',
  },
  {
    slug: 'fia',
    acronym: 'FIA',
    name: 'Federal Investigation Agency',
    kind: 'government',
    standing: 'member',
    zone: 'Asia/Karachi',
    boilerplate:
      'The FIA is the national police agency that investigates trafficking in persons in Pakistan.',
  },
  {
    slug: 'united-nations',
    acronym: 'UN',
    name: 'United Nations',
    kind: 'un-entity',
    standing: 'partner',
    zone: 'America/New_York',
    boilerplate: '',
  },
]

type PersonSeed = { email: string; name: string; organisation: string | null; roles: Role[] }

const ROLE_NAMES = { editor: 'press officer', reviewer: 'reviewer', manager: 'manager' } as const

/** Three people in each member, and the coordinator of the consortium. They have offices, not names of real persons. */
export const PEOPLE: PersonSeed[] = [
  ...ORGANISATIONS.filter(({ standing }) => standing === 'member').flatMap(({ slug, acronym }) =>
    (['editor', 'reviewer', 'manager'] as const).map((role) => ({
      email: `${role}@${slug}.example`,
      name: `${acronym} ${ROLE_NAMES[role]}`,
      organisation: slug,
      roles: [role],
    })),
  ),
  { email: 'coordinator@communique.example', name: 'Coordinator', organisation: null, roles: [] },
]

/** Whether nobody has an account yet: the demonstration begins here. */
export const isEmpty = async (payload: Payload): Promise<boolean> => {
  const { totalDocs } = await payload.count({ collection: DEFAULT_SLUGS.users, overrideAccess: true })
  return totalDocs === 0
}

/** The consortium and its people, as `npm run setup` and the managers would have made them. */
export const seedPeople = async (payload: Payload, password: string): Promise<void> => {
  const ids = new Map<string, string>()
  for (const organisation of ORGANISATIONS) {
    const { id } = await create(payload, DEFAULT_SLUGS.organisations, organisation)
    ids.set(organisation.slug, id)
  }
  for (const { email, name, organisation, roles } of PEOPLE) {
    const memberships = organisation ? [{ organisation: ids.get(organisation), roles }] : []
    const coordinator = organisation === null
    await create(payload, DEFAULT_SLUGS.users, { email, name, password, memberships, coordinator })
  }
}

const create = (payload: Payload, collection: CollectionSlug, data: Record<string, unknown>) =>
  payload.create({ collection, data, overrideAccess: true }) as Promise<{ id: string }> // the seed's own shapes
