import { randomUUID } from 'node:crypto'
import type { Where, AuthStrategy, Payload } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { unauthenticated, writeConflict } from '../../errors.ts'
import { findAccountOf, signSessionToken } from '../../payload-internals/authentication.ts'
import { inTransaction } from '../../payload-internals/transactions.ts'
import { type Account, type Accounts, findAccount, type Session } from '../../access/accounts.ts'
import { toActor, type UserDocument } from '../../access/actor.ts'
import { findPersonOf } from '../../access/persons.ts'
import { type OpenSession, type OpenSessions, sessionHandedOn } from '../../access/staffActor.ts'

/** All of it or nothing, against the row as it is now; of two at once the second one looks again. */
export const withAccount = <T>(
  at: Accounts,
  id: string,
  work: (account: Account | null) => Promise<T>,
): Promise<T> =>
  inTransaction(at.req, async () => work(await findAccount(at, { id: { equals: id } })), {
    writesOneRow: true,
  })

export type Begun = { token: string; exp: number }

/**
 * A new session beside the others. Payload's own login writes the whole account back as it was before the password was
 * looked at, over whatever a manager has changed meanwhile (docs/payload-traps.md 46); this adds one row, and only to
 * the account as it was read. When it was stands in the same write, and is no change of the account: it ends no edit.
 *
 * @throws a write conflict when the account has changed since.
 */
export const beginSession = async (at: Accounts, account: Account): Promise<Begun> => {
  const { payload, slugs, req } = at
  if (account.sessions?.some(isOver)) await changeSessions(at, account.id, withoutOver)
  const session = { id: randomUUID(), createdAt: new Date(), expiresAt: expiryOf(at) }
  const written: unknown = await payload.db.updateOne({
    collection: slugs.users,
    where: asRead(account),
    data: { sessions: { $push: session }, lastLoginAt: session.createdAt.toISOString(), updatedAt: null },
    req,
  })
  if (!written) throw writeConflict()
  return signSessionToken(at, account, session.id)
}

/** @throws Refusal `unauthenticated` when the session is gone by now. */
export const prolongSession = (at: Accounts, id: string, sid: string): Promise<void> =>
  changeSessions(at, id, (sessions) => {
    if (!sessions.some((session) => session.id === sid)) throw unauthenticated()
    return withoutOver(sessions).map((session) =>
      session.id === sid ? { ...session, expiresAt: expiryOf(at) } : session,
    )
  })

/** @param sid null for all of them. */
export const endSession = (at: Accounts, id: string, sid: string | null): Promise<void> =>
  changeSessions(at, id, (sessions) =>
    sid === null ? [] : withoutOver(sessions).filter((session) => session.id !== sid),
  )

export const toUser = (account: Account, slugs: Slugs) => ({
  ...account,
  collection: slugs.users as 'users',
  _strategy: 'local-jwt',
})

const isOver = ({ expiresAt }: Session): boolean => new Date(expiresAt) <= new Date()
const withoutOver = (sessions: Session[]): Session[] => sessions.filter((session) => !isOver(session))

const expiryOf = ({ payload, slugs }: Accounts): Date =>
  new Date(Date.now() + payload.collections[slugs.users]!.config.auth.tokenExpiration * 1000)

/** Sessions and used codes change nothing of it. */
const asRead = ({ id, updatedAt }: Account): Where => ({
  and: [{ id: { equals: id } }, { updatedAt: { equals: updatedAt } }],
})

const ATTEMPTS = 5

/**
 * Writes the lists of the account alone, and only while nobody has changed the account since it was read. All of its lists:
 * a partial write would empty the others; and no column beside them, which would be written as a row of its own
 * (docs/payload-traps.md 31).
 */
const changeSessions = async (
  at: Accounts,
  id: string,
  change: (sessions: Session[]) => Session[],
): Promise<void> => {
  const { payload, slugs, req } = at
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const row = await findAccount(at, { id: { equals: id } })
    if (!row) throw unauthenticated()
    const lists = listsOf(at, row)
    const written: unknown = await payload.db.updateOne({
      collection: slugs.users,
      where: asRead(row),
      data: { ...lists, sessions: change(row.sessions ?? []), updatedAt: null },
      req,
    })
    if (written) return
  }
  throw unauthenticated()
}

const listsOf = ({ payload, slugs }: Accounts, row: Account): Partial<Account> => {
  const fields = payload.collections[slugs.users]!.config.flattenedFields
  const lists = fields.flatMap((field) =>
    field.type === 'array' || ('hasMany' in field && field.hasMany) ? [field.name] : [],
  )
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => Array.isArray(value) && lists.includes(name)),
  )
}

/** Who is let go while their request is on its way must not act by it: what is older is read anew. */
const FRESH_MS = 500

export const createOpenSessions = (payload: Payload, slugs: Slugs): OpenSessions => {
  const handedOn = new WeakMap<Headers, OpenSession>()
  return {
    read: async (headers) => {
      const readAt = performance.now()
      const account = await findAccountOf(payload, headers)
      if (!account || account.collection !== slugs.users) return null
      const user = await findPersonOf<UserDocument>({ payload, slugs }, account)
      const actor = user && (await toActor({ payload, user, slugs }))
      return actor && { account, actor, readAt }
    },
    handOn: (headers, session) => void handedOn.set(headers, session),
    of: (headers) => {
      const session = handedOn.get(headers)
      return session && performance.now() - session.readAt < FRESH_MS ? session : undefined
    },
  }
}

/** Asked by Payload before its own. */
export const handedOnStrategy: AuthStrategy = {
  name: 'handed-on',
  authenticate: ({ headers, payload }) => ({ user: sessionHandedOn(payload, headers)?.account ?? null }),
}
