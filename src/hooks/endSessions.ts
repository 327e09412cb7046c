import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type MembershipRow, changedOrganisations } from '../domain/memberships.ts'
import { idOf } from '../domain/references.ts'
import { canTakePart } from '../domain/organisations.ts'
import type { Slugs } from '../domain/slugs.ts'

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

type Organisation = { id: string; standing?: string | null; suspended?: boolean | null }

/**
 * When an organisation takes part no more, or again, the sessions of all its people are over: what they may do is another
 * thing than when they logged in (docs/threats.md 28). Both times, and before the organisation itself is written, so
 * that no crash and no store leaves a session from before to come back to life.
 */
export const endSessionsOfPeople =
  (slugs: Slugs): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (operation !== 'update') return data
    const before = originalDoc as Organisation
    const after = { ...before, ...(data as Partial<Organisation>) }
    if (canTakePart(before) !== canTakePart(after)) await endSessions({ req, slugs }, before.id)
    return data
  }

const endSessions = async ({ req, slugs }: { req: PayloadRequest; slugs: Slugs }, organisation: string) => {
  const collection = slugs.users as 'users'
  // Whoever changes the organisation may; its people are found and changed on the newsroom's own behalf.
  const own = { depth: 0, overrideAccess: true, req } as const
  const where = { 'memberships.organisation': { equals: organisation } }
  const { docs } = await req.payload.find({ collection, where, pagination: false, ...own })
  for (const { id } of docs) await req.payload.update({ collection, id, data: { sessions: [] }, ...own })
}
