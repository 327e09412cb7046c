import type { CollectionBeforeChangeHook } from 'payload'
import { type MembershipRow, changedOrganisations } from '../domain/people.ts'
import { idOf } from '../domain/references.ts'

type Account = Record<string, unknown> & { memberships?: MembershipRow[] | null }

/** What an account may do or is known by: a session from before it changed is over (THREATS 28). */
const KEPT_BY_SESSIONS = ['coordinator', 'disabled', 'email', 'hasSecondFactor']

/** In the same write, so that no store and no crash can keep the one without the other. */
export const endSessionsOfChanged: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation !== 'update') return data
  const [before, after] = [originalDoc as Account, data as Account]
  const isChanged =
    Boolean(after.password) ||
    KEPT_BY_SESSIONS.some(
      (field) => field in after && (after[field] ?? false) !== (before[field] ?? false),
    ) ||
    ('memberships' in after && changedOrganisations(termsOf(before), termsOf(after)).length > 0)
  return isChanged ? { ...data, sessions: [] } : data
}

const termsOf = ({ memberships }: Account): MembershipRow[] =>
  (Array.isArray(memberships) ? memberships : []).map((row) => ({
    ...row,
    organisation: idOf(row.organisation),
  }))
