import type { Membership, Role } from './organisations.ts'

type Instant = string | Date | null

/** One row of a person's memberships: roles in one organisation, for good or for a time. */
export type Term = {
  organisation: string
  roles?: readonly Role[] | null
  /** The first instant at which the roles count; none: always have. */
  from?: Instant
  /** The first instant at which they count no more; none: for good. */
  until?: Instant
}

type Bounds = Pick<Term, 'from' | 'until'>

/** What cannot be read as an instant is NaN, and no comparison with it holds: such a row counts for nothing. */
const timeOf = (instant: Instant | undefined, open: number): number =>
  instant === null || instant === undefined || instant === '' ? open : new Date(instant).getTime()

/** In milliseconds; infinite for what has no end. */
export const endOf = ({ until }: Bounds): number => timeOf(until, Infinity)

export const hasEnded = ({ until }: Bounds, now: Date): boolean => !(now.getTime() < endOf({ until }))

export const isToCome = ({ from }: Bounds, now: Date): boolean => timeOf(from, -Infinity) > now.getTime()

export const isInForce = (term: Bounds, now: Date): boolean =>
  timeOf(term.from, -Infinity) <= now.getTime() && !hasEnded(term, now)

/** In force, or about to be: whoever is appointed for tomorrow holds the place already. */
export const holdsOrWillHold = (terms: readonly Term[], { role, now }: { role: Role; now: Date }): boolean =>
  terms.some((term) => !hasEnded(term, now) && (term.roles ?? []).includes(role))

/** The roles that count at this instant, one membership for each organisation however many rows it has. */
export const membershipsAt = (terms: readonly Term[], now: Date): Membership[] => {
  const roles = new Map<string, Set<Role>>()
  for (const term of terms.filter((each) => isInForce(each, now))) {
    const known = roles.get(term.organisation) ?? new Set()
    roles.set(term.organisation, new Set([...known, ...(term.roles ?? [])]))
  }
  return [...roles].map(([organisation, held]) => ({ organisation, roles: [...held] }))
}
