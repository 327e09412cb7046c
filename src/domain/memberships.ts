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
const endOf = ({ until }: Bounds): number => timeOf(until, Infinity)

export const hasEnded = ({ until }: Bounds, now: Date): boolean => !(now.getTime() < endOf({ until }))

export const isFuture = ({ from }: Bounds, now: Date): boolean => timeOf(from, -Infinity) > now.getTime()

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

/** Roles in an organisation that its rows no longer tell of. */
export type FormerMembership = { organisation: string; until: string }

type MembershipChange = {
  before: readonly Term[]
  after: readonly Term[]
  known: readonly FormerMembership[]
  now: Date
}

/**
 * What is remembered of roles when the rows that gave them go: one entry an organisation, until when. Who confirms facts
 * has held no role in the lead since they were proposed, and a row that is gone, or whose end is moved back, would not tell.
 */
export const recordFormer = ({ before, after, known, now }: MembershipChange): FormerMembership[] => {
  const told = heldUntil(after, now)
  const remembered = new Map(known.map(({ organisation, until }) => [organisation, Date.parse(until)]))
  for (const [organisation, until] of heldUntil(before, now)) {
    const isTold = until <= (told.get(organisation) ?? -Infinity)
    if (!isTold) keepLatest(remembered, { organisation, until })
  }
  return [...remembered].map(([organisation, until]) => ({
    organisation,
    until: new Date(until).toISOString(),
  }))
}

/** What is in force has been held until now. */
const heldUntil = (terms: readonly Term[], now: Date): Map<string, number> => {
  const held = new Map<string, number>()
  for (const term of terms.filter((each) => !isFuture(each, now)))
    keepLatest(held, { organisation: term.organisation, until: Math.min(endOf(term), now.getTime()) })
  return held
}

const keepLatest = (
  held: Map<string, number>,
  { organisation, until }: { organisation: string; until: number },
): void => {
  if (until > (held.get(organisation) ?? -Infinity)) held.set(organisation, until)
}

/** A row of a person's memberships as it is stored, with its own id. */
export type MembershipRow = Term & { id?: string | null }

/** The rows as somebody asks for them: `from` is nobody's to ask for, and an end that is not named stays. */
export type GivenRow = Omit<MembershipRow, 'from'>

const rolesOf = ({ roles }: Pick<Term, 'roles'>): string => [...new Set(roles ?? [])].sort().join(' ')
const toTime = (instant: Term['from']): string => (instant ? new Date(instant).toISOString() : '')
const keyOf = (row: Term): string => [rolesOf(row), toTime(row.from), toTime(row.until)].join('|')

type Likeness = (given: GivenRow, stored: MembershipRow) => boolean

/** Which stored row a given one means: the one of its id, else the one of its roles, else what is left. */
const LIKENESS: readonly Likeness[] = [
  (given, stored) => Boolean(given.id) && given.id === stored.id,
  (given, stored) => rolesOf(given) === rolesOf(stored),
  () => true,
]

const pair = (before: readonly MembershipRow[], given: readonly GivenRow[]): Map<GivenRow, MembershipRow> => {
  const pairs = new Map<GivenRow, MembershipRow>()
  const taken = new Set<MembershipRow>()
  for (const isLike of LIKENESS) {
    for (const row of given.filter((one) => !pairs.has(one))) {
      const meant = before.find(
        (stored) => !taken.has(stored) && stored.organisation === row.organisation && isLike(row, stored),
      )
      if (!meant) continue
      pairs.set(row, meant)
      taken.add(meant)
    }
  }
  return pairs
}

/** The rows that would be stored: beginnings and ids are the server's, also where a client names others. */
export const toRows = (before: readonly MembershipRow[], given: readonly GivenRow[]): MembershipRow[] => {
  const pairs = pair(before, given)
  return given.map((row) => {
    const stored = pairs.get(row)
    return {
      ...(stored?.id ? { id: stored.id } : {}),
      organisation: row.organisation,
      roles: row.roles ?? [],
      from: stored?.from ?? null,
      until: (row.until === undefined ? stored?.until : row.until) ?? null,
    }
  })
}

const keysIn = (rows: readonly Term[], organisation: string): string[] =>
  rows
    .filter((row) => row.organisation === organisation)
    .map(keyOf)
    .sort()

/** The organisations in which somebody's roles, or their terms, would be others. */
export const changedOrganisations = (before: readonly Term[], after: readonly Term[]): string[] => {
  const all = new Set([...before, ...after].map(({ organisation }) => organisation))
  return [...all].filter(
    (organisation) => keysIn(before, organisation).join() !== keysIn(after, organisation).join(),
  )
}

/** The one row by which somebody becomes manager of the organisation while all else there stays; null otherwise. */
export const appointingRow = (
  before: readonly MembershipRow[],
  after: readonly MembershipRow[],
  organisation: string,
): MembershipRow | null => {
  const earlier = keysIn(before, organisation)
  const now = after.filter((row) => row.organisation === organisation)
  const added = now.filter(({ id }) => !id)
  const [row] = added
  if (!row || added.length > 1 || rolesOf(row) !== 'manager') return null
  const others = now.filter((one) => one !== row)
  return keysIn(others, organisation).join() === earlier.join() ? row : null
}

/** Whether these organisations are all that the person works for, so that their managers may shut the account. */
export const worksOnlyFor = (
  rows: readonly Term[],
  { managed, now }: { managed: readonly string[]; now: Date },
): boolean => {
  const current = rows.filter((row) => !hasEnded(row, now))
  return current.length > 0 && current.every(({ organisation }) => managed.includes(organisation))
}
