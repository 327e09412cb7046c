import { hasEnded, type Term } from './memberships.ts'

/** A row of a person's memberships as it is stored, with its own id. */
export type MembershipRow = Term & { id?: string | null }

/** The rows as somebody asks for them: `from` is nobody's to ask for, and an end that is not named stays. */
export type GivenRow = Omit<MembershipRow, 'from'>

const rolesOf = ({ roles }: Pick<Term, 'roles'>): string => [...new Set(roles ?? [])].sort().join(' ')
const timeOf = (instant: Term['from']): string => (instant ? new Date(instant).toISOString() : '')
const keyOf = (row: Term): string => [rolesOf(row), timeOf(row.from), timeOf(row.until)].join('|')

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
