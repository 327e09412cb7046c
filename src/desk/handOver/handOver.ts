import { hasEnded, isFuture, isInForce, type MembershipRow } from '../../domain/memberships.ts'
import type { Role } from '../../domain/organisations.ts'

type Asked = {
  leaver: readonly MembershipRow[]
  successor: readonly MembershipRow[]
  organisation: string
  now: Date
}

/** The rows of both afterwards; `given`: the roles that the successor had not. */
type HandedOver = { leaver: MembershipRow[]; successor: MembershipRow[]; given: Role[] }

const rolesAt = (
  rows: readonly MembershipRow[],
  { organisation, now }: Pick<Asked, 'organisation' | 'now'>,
) =>
  new Set(
    rows
      .filter((row) => row.organisation === organisation && isInForce(row, now))
      .flatMap(({ roles }) => roles ?? []),
  )

/**
 * The leaver's roles in the organisation end now, and what had not begun never does; the successor has, from now on, what
 * they had not. Null where the leaver holds nothing there, or the successor is not of its staff.
 */
export const handOver = ({ leaver, successor, organisation, now }: Asked): HandedOver | null => {
  const at = { organisation, now }
  const [left, known] = [rolesAt(leaver, at), rolesAt(successor, at)]
  if (left.size === 0 || known.size === 0) return null
  const given = [...left].filter((role) => !known.has(role))
  const isOthers = (row: MembershipRow) => row.organisation !== organisation
  return {
    given,
    leaver: leaver
      .filter((row) => isOthers(row) || !isFuture(row, now))
      .map((row) => (isOthers(row) || hasEnded(row, now) ? row : { ...row, until: now.toISOString() })),
    successor: given.length === 0 ? [...successor] : withRoles(successor, given, at),
  }
}

/** In the row that lasts, where there is one: an acting colleague gets a row of their own. */
const withRoles = (
  rows: readonly MembershipRow[],
  given: readonly Role[],
  { organisation, now }: Pick<Asked, 'organisation' | 'now'>,
): MembershipRow[] => {
  const lasting = rows.find((row) => row.organisation === organisation && isInForce(row, now) && !row.until)
  if (!lasting) return [...rows, { organisation, roles: [...given] }]
  return rows.map((row) => (row === lasting ? { ...row, roles: [...(row.roles ?? []), ...given] } : row))
}
