import { membershipsAt, type Term } from '../domain/memberships.ts'
import { peopleOf } from '../domain/slugs.ts'
import type { Member, RegisterDeps } from './types.ts'

type Person = Member & { disabled?: boolean | null; memberships?: Term[] | null }

/** The ids of the people who may sign for an organisation, by id, at this instant. */
export const readReviewers = async (
  { store, slugs, haveAccounts }: RegisterDeps,
  organisation: string,
  now: Date,
): Promise<string[]> => {
  const people = await store.find<Person>({
    collection: peopleOf(slugs),
    where: { 'memberships.organisation': { equals: organisation } },
  })
  const present = await haveAccounts?.(people)
  return people
    .filter(({ id, disabled }) => !disabled && (present?.has(id) ?? true))
    .filter(({ memberships }) =>
      membershipsAt(memberships ?? [], now).some(
        (one) => one.organisation === organisation && one.roles.includes('reviewer'),
      ),
    )
    .map(({ id }) => id)
}
