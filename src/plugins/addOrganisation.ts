import type { BasePayload } from 'payload'
import { findHostAccount } from '../access/persons.ts'
import type { OrganisationKind, Role } from '../domain/organisations.ts'
import { peopleOf } from '../domain/slugs.ts'
import { nameOfAccount, requireSlugs } from './hostAccounts.ts'

export type NewOrganisation = {
  /** Its name on the wire: lower case, digits and hyphens. */
  slug: string
  name: string
  acronym: string
  kind: OrganisationKind
  /** Accounts of the host's, each with its roles; nobody can be of two organisations here. */
  staff?: { account: string | number; roles: Role[]; name?: string }[]
}

/**
 * A member of the newsroom with its first people, whose roles count at once. For whoever runs the host, by a script; later
 * ones are added by the coordinator and by each organisation's managers in the admin. An organisation of that slug that is
 * there already is left as it is, and only its missing people are added.
 *
 * @throws Error for an account that is not there.
 */
export const addOrganisation = async (
  payload: BasePayload,
  { staff = [], ...organisation }: NewOrganisation,
): Promise<void> => {
  const slugs = requireSlugs(payload, 'addOrganisation')
  // Whoever runs the host decides this, and nobody else.
  const own = { depth: 0, overrideAccess: true } as const
  const collection = slugs.organisations as 'partner-organisations'
  const { docs } = await payload.find({ ...own, collection, where: { slug: { equals: organisation.slug } } })
  const { id } =
    docs[0] ?? (await payload.create({ ...own, collection, data: { ...organisation, standing: 'member' } }))
  for (const { account: accountId, roles, name } of staff) {
    const account = await findHostAccount({ payload, slugs }, accountId)
    if (!account)
      throw new Error(`[addOrganisation] there is no account ${String(accountId)} in “${slugs.users}”.`)
    const people = peopleOf(slugs) as 'users'
    const known = await payload.findByID({
      ...own,
      collection: people,
      id: String(account.id),
      disableErrors: true,
    })
    const data = {
      account: account.id,
      name: name ?? nameOfAccount(account),
      memberships: [{ organisation: id, roles }],
    }
    // Of these rows there is no generated type.
    if (!known)
      await payload.create({
        ...own,
        collection: people,
        data: data as unknown as { email: string; password: string; name: string },
      })
  }
}
