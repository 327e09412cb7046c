import { membershipsAt } from '../domain/memberships.ts'
import { peopleOf } from '../domain/slugs.ts'
import { clockOf } from '../services.ts'
import { countsFor, termsOf, type UserDocument } from './actor.ts'
import { withAccounts } from './persons.ts'
import type { Asker } from './staff.ts'

/** `organisations`: those of the ones asked about for which the person acts now, by slug. */
export type ReadingPerson = { id: string; name: string; organisations: string[] }

type Organisation = {
  id: string
  slug: string
  standing?: string
  suspended?: boolean | null
  requireSecondFactor?: boolean | null
}

/**
 * Everybody who acts for one of these organisations now, and so reads what it reads; of suspended ones nobody does. On the
 * newsroom's own behalf, whatever the asker may see. @param organisations slugs.
 */
export const findPeopleWhoRead = async (
  asker: Asker,
  organisations: readonly string[],
): Promise<ReadingPerson[]> => {
  const { payload, slugs, req } = asker
  const asked = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const { docs: found } = await payload.find({
    ...asked,
    collection: slugs.organisations as 'partner-organisations',
    where: { slug: { in: [...new Set(organisations)] } },
    select: { slug: true, standing: true, suspended: true, requireSecondFactor: true },
  })
  const known = new Map((found as unknown as Organisation[]).map((one) => [one.id, one]))
  if (known.size === 0) return []
  const { docs: people } = await payload.find({
    ...asked,
    collection: peopleOf(slugs) as 'users',
    where: { 'memberships.organisation': { in: [...known.keys()] } },
    sort: 'name',
  })
  const now = clockOf(payload).now()
  const present = await withAccounts(
    asker,
    (people as unknown as UserDocument[]).filter(({ disabled }) => !disabled),
  )
  return present
    .map((user) => ({
      id: user.id,
      name: user.name ?? '',
      organisations: membershipsAt(termsOf(user), now).flatMap(({ organisation }) => {
        const one = known.get(organisation)
        return one && countsFor(user, one) ? [one.slug] : []
      }),
    }))
    .filter((person) => person.organisations.length > 0)
}
