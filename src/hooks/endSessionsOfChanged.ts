import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type MembershipRow, changedOrganisations } from '../domain/people.ts'
import { idOf } from '../domain/references.ts'

type Account = Record<string, unknown> & { memberships?: MembershipRow[] | null }

/** What an account may do or is known by: a session from before it changed is over (docs/threats.md 28). */
const KEPT_BY_SESSIONS = ['coordinator', 'disabled', 'email', 'hasSecondFactor']

/**
 * In the same write, so that no store and no crash can keep the one without the other. Whoever changes their own second
 * factor has just proven who they are: the session in which they do it goes on.
 */
export const endSessionsOfChanged: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update') return data
  const [before, after] = [originalDoc as Account, data as Account]
  const isChanged =
    Boolean(after.password) ||
    KEPT_BY_SESSIONS.some(
      (field) => field in after && (after[field] ?? false) !== (before[field] ?? false),
    ) ||
    ('memberships' in after && changedOrganisations(termsOf(before), termsOf(after)).length > 0)
  return isChanged ? { ...data, sessions: after.password ? [] : ownSession(before, req) } : data
}

type Session = { id: string }

const ownSession = (account: Account, { user }: PayloadRequest): Session[] => {
  const sid = user?.id === account.id ? (user as { _sid?: string })._sid : undefined
  return ((account.sessions ?? []) as Session[]).filter(({ id }) => id === sid)
}

const termsOf = ({ memberships }: Account): MembershipRow[] =>
  (Array.isArray(memberships) ? memberships : []).map((row) => ({
    ...row,
    organisation: idOf(row.organisation),
  }))
