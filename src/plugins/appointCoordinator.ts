import type { BasePayload } from 'payload'
import type { UserDocument } from '../access/actor.ts'
import { findHostAccount, findPersonOf } from '../access/persons.ts'
import { peopleOf } from '../domain/slugs.ts'
import { nameOfAccount, requireSlugs } from './hostAccounts.ts'

/** @param name by which colleagues know them; left out, the account's own name or address. */
type Appointment = { name?: string }

/**
 * Makes the owner of a host's account the coordinator of the newsroom, who adds organisations and appoints their first
 * managers. For whoever runs the host: by a script, or in `onInit` behind the newsroom's own. No door leads here. Where they
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
