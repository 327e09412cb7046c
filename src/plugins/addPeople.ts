import type { BasePayload } from 'payload'
import { termsOf, type UserDocument } from '../access/actor.ts'
import { findHostAccount, readPersonRow, findPersonOf } from '../access/persons.ts'
import { isPersonOf, personIdOf } from '../domain/accounts.ts'
import { toMinute } from '../domain/toMinute.ts'
import { hasEnded, isInForce, type Term } from '../domain/memberships.ts'
import type { Role, OrganisationKind } from '../domain/organisations.ts'
import { peopleOf, type Slugs } from '../domain/slugs.ts'
import { clockOf } from '../clock.ts'
import { nameOfAccount, requireSlugs } from './hostAccounts.ts'
import { findPeopleOf } from '../access/staff.ts'

type WhyLeft =
  | 'has-roles-here'
  | 'begins-later'
  | 'of-another-organisation'
  | 'coordinates'
  | 'disabled'
  | 'of-a-removed-account'
  | 'has-a-row'

/** What became of one of them. `begun`: was to begin later, and has begun now. */
export type AddedPerson =
  | { account: string | number; outcome: 'added' | 'begun'; roles: Role[] }
  | ({ account: string | number; outcome: 'left' } & Left)

/** With the roles that stand here, and the instant from which they count. */
type Left = { why: WhyLeft; roles?: Role[]; from?: string }

type Given = { account: string | number; roles: Role[]; name?: string }
type Asked = { organisation: string; hadPeople: boolean; person: Given }
type At = { payload: BasePayload; slugs: Slugs }

/** On the operator's authority; a person who is known here already is left unchanged. @throws Error where there is no such account. */
const addPerson = async (at: At, { organisation, hadPeople, person }: Asked): Promise<AddedPerson> => {
  const { payload, slugs } = at
  const { account: reference, roles } = person
  const account = await findHostAccount(at, reference)
  if (!account) throw new Error(`[addOrganisation] there is no account ${reference} in “${slugs.users}”.`)
  // The operator runs this by a script, without a person whose rights could be asked.
  const own = { collection: peopleOf(slugs) as 'users', depth: 0, overrideAccess: true } as const
  const memberships = [{ organisation, roles, from: null }]
  const row = await readPersonRow<UserDocument>(at, personIdOf(account))
  if (!row) {
    const data = { account: account.id, name: person.name ?? nameOfAccount(account), memberships }
    await payload.create({ ...own, data })
    return { account: reference, outcome: 'added', roles }
  }
  const left = isPersonOf(row, account)
    ? whyLeft(row, organisation, clockOf(payload).now())
    : ({ why: 'of-a-removed-account' } as const)
  if (left.why !== 'begins-later' || hadPeople) return { account: reference, outcome: 'left', ...left }
  await payload.update({ ...own, id: row.id, data: { memberships } })
  return { account: reference, outcome: 'begun', roles }
}

const whyLeft = (row: UserDocument, organisation: string, now: Date): Left => {
  if (row.coordinator) return { why: 'coordinates' }
  if (row.disabled) return { why: 'disabled' }
  const terms = termsOf(row).filter((term) => !hasEnded(term, now))
  const here = terms.filter((term) => term.organisation === organisation)
  const counting = here.filter((term) => isInForce(term, now))
  if (counting.length > 0) return { why: 'has-roles-here', roles: rolesIn(counting) }
  if (terms.length > here.length) return { why: 'of-another-organisation' }
  const [later] = here
  if (!later) return { why: 'has-a-row' }
  return {
    why: 'begins-later',
    roles: rolesIn(here),
    from: new Date(later.from ?? 0).toISOString(),
  }
}

const rolesIn = (terms: readonly Term[]): Role[] => [...new Set(terms.flatMap(({ roles }) => roles ?? []))]

type Names = { slug: string; people?: string }

/** One sentence for the log, by the account's id alone. */
const describePerson = (person: AddedPerson, names: Names): string => {
  const named = `Account ${person.account}`
  const { slug } = names
  if (person.outcome === 'left') return `${named} was left as it is: ${sayWhy(person, names)}`
  const roles = person.roles.join(', ')
  return person.outcome === 'added'
    ? `${named} was added to “${slug}” (${roles}).`
    : `${named} begins in “${slug}” now (${roles}): it was to begin later, so that the people of “${slug}” could object, and there were none.`
}

const sayWhy = ({ why, roles = [], from = '' }: Left, { slug, people = '' }: Names): string => {
  const sentences: Record<WhyLeft, string> = {
    'has-roles-here': `it has roles in “${slug}” already (${roles.join(', ')}), which its managers change in the admin.`,
    'begins-later': `it begins in “${slug}” at ${toMinute(from)} UTC (${roles.join(', ')}), and the people of “${slug}” may object until then.`,
    'of-another-organisation':
      'it belongs to another organisation, and nobody is added to a second one here.',
    coordinates: 'it coordinates the newsroom, and the coordinator belongs to no organisation.',
    disabled: 'it is disabled here, and a manager of its organisation enables it in the admin.',
    'of-a-removed-account':
      'its id belonged to an account that was removed, and the log names that person by it: choose another account.',
    'has-a-row': `it has a row in “${people}” without roles, which a manager of “${slug}” gives in the admin.`,
  }
  return sentences[why]
}

export type NewOrganisation = {
  /** Its name on the wire: lower case, digits and hyphens. */
  slug: string
  name: string
  acronym: string
  kind: OrganisationKind
  /** Accounts of the host's, each with its roles; nobody can be of two organisations here. */
  staff?: { account: string | number; roles: Role[]; name?: string }[]
}

/** What the script has done. */
export type AddedOrganisation = {
  id: string
  /** `false` where an organisation of that slug was there, and was left as it is. */
  isNew: boolean
  /** In the order in which they were given. */
  staff: AddedPerson[]
}

/**
 * A member of the newsroom with its first people, whose roles count at once. For the operator of the host, by a script;
 * later ones are added by the coordinator and by each organisation's managers in the admin. An organisation of that slug
 * that is there already is left as it is, and gets its missing people. A manager whom the coordinator has appointed begins
 * at once where the organisation had nobody else who could object. All of it is logged, a sentence for each.
 *
 * @throws Error for an account that is not there.
 */
export const addOrganisation = async (
  payload: BasePayload,
  { staff = [], ...organisation }: NewOrganisation,
): Promise<AddedOrganisation> => {
  const slugs = requireSlugs(payload, 'addOrganisation')
  const say = (sentence: string) => payload.logger.info(`[addOrganisation] ${sentence}`)
  const { slug } = organisation
  const { id, isNew } = await findOrMake(payload, slugs, organisation)
  say(isNew ? `“${slug}” was added.` : `“${slug}” was there already, and stays as it is.`)
  // As it was before this script: those whom it adds do not object to one another.
  const hadPeople = (await findPeopleOf({ payload, slugs }, id)).length > 0
  const added: AddedPerson[] = []
  for (const person of staff) {
    const one = await addPerson({ payload, slugs }, { organisation: id, hadPeople, person })
    say(describePerson(one, { slug, people: slugs.people }))
    added.push(one)
  }
  return { id, isNew, staff: added }
}

const findOrMake = async (
  payload: BasePayload,
  slugs: Slugs,
  organisation: Omit<NewOrganisation, 'staff'>,
): Promise<{ id: string; isNew: boolean }> => {
  const collection = slugs.organisations as 'partner-organisations'
  // The operator runs this by a script, without a person whose rights could be asked.
  const own = { collection, depth: 0, overrideAccess: true } as const
  const { docs } = await payload.find({ ...own, where: { slug: { equals: organisation.slug } } })
  if (docs[0]) return { id: String(docs[0].id), isNew: false }
  const { id } = await payload.create({ ...own, data: { ...organisation, standing: 'member' } })
  return { id: String(id), isNew: true }
}

/** @param name by which colleagues know them; left out, the account's own name or address. */
type Appointment = { name?: string }

/**
 * Makes the owner of a host's account the coordinator of the newsroom, who adds organisations and appoints their first
 * managers. For whoever runs the host: by a script, or in `onInit` behind the newsroom's own. No endpoint leads here. Where they
 * are the coordinator already, nothing happens.
 *
 * @throws Error for an account that is not there, or that belongs to an organisation.
 */
export const appointCoordinator = async (
  payload: BasePayload,
  accountId: string | number,
  { name }: Appointment = {},
): Promise<void> => {
  const slugs = requireSlugs(payload, 'appointCoordinator')
  const at = { payload, slugs }
  const account = await findHostAccount(at, accountId)
  if (!account)
    throw new Error(`[appointCoordinator] there is no account ${String(accountId)} in “${slugs.users}”.`)
  const person = await findPersonOf<UserDocument>(at, account)
  if ((person?.memberships ?? []).length > 0)
    throw new Error(
      `[appointCoordinator] account ${String(accountId)} belongs to an organisation, and the coordinator belongs to none: take its roles away first, or appoint somebody else.`,
    )
  const own = {
    collection: peopleOf(slugs) as 'users',
    depth: 0,
    // Whoever runs the host decides this, and nobody else.
    overrideAccess: true,
  } as const
  const data = { coordinator: true, disabled: false }
  if (person) await payload.update({ ...own, id: person.id, data })
  else {
    const known = { ...data, account: account.id, name: name ?? nameOfAccount(account) }
    await payload.create({ ...own, data: known }) // of these rows there is no generated type
  }
}
