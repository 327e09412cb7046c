import type { BasePayload } from 'payload'
import { findPeopleOf } from '../access/staff.ts'
import type { OrganisationKind, Role } from '../domain/organisations.ts'
import type { Slugs } from '../domain/slugs.ts'
import { type AddedPerson, addPerson, sayPerson } from './addPerson.ts'
import { requireSlugs } from './hostAccounts.ts'

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
    say(sayPerson(one, { slug, people: slugs.people }))
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
