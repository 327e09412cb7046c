import { membershipsAt, type Term } from '../domain/memberships.ts'
import type { RegisterDeps } from './types.ts'

type Account = { id: string; disabled?: boolean | null; memberships?: Term[] | null }

/** The ids of the people who may sign for an organisation, by id, at this instant. */
export const readReviewers = async (
  { store, slugs }: RegisterDeps,
  organisation: string,
  now: Date,
): Promise<string[]> => {
  const accounts = await store.find<Account>({
    collection: slugs.users,
    where: { 'memberships.organisation': { equals: organisation } },
  })
  return accounts
    .filter(({ disabled }) => !disabled)
    .filter(({ memberships }) =>
      membershipsAt(memberships ?? [], now).some(
        (one) => one.organisation === organisation && one.roles.includes('reviewer'),
      ),
    )
    .map(({ id }) => id)
}
