import { type AuthStrategy, executeAuthStrategies, type Payload } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { sessionHandedOn } from '../services.ts'
import { type StaffActor, toActor, type UserDocument } from './actor.ts'
import { findPersonOf } from './persons.ts'

type Account = NonNullable<Awaited<ReturnType<typeof executeAuthStrategies>>['user']>
/** Who makes a request: the account, and what counts of it. */
export type OpenSession = { account: Account; actor: StaffActor; readAt: number }

/** Who is let go while their request is on its way must not act by it: what is older is read anew. */
const FRESH_MS = 500

/**
 * The session of a request is read by the server, before anything is written for it, and would be read by Payload once more
 * and by the rules a third time: it goes on with the request instead. It is known by the very object of the request's
 * headers, which nobody outside can name.
 */
export type OpenSessions = {
  /** Without a transaction. Null for whoever may not come in. @param headers all of the request's. */
  read: (headers: Headers) => Promise<OpenSession | null>
  handOn: (headers: Headers, session: OpenSession) => void
  /** What has been handed on with these headers; nothing where that is a while ago, as behind a body that came slowly. */
  of: (headers: Headers) => OpenSession | undefined
}

export const createOpenSessions = (payload: Payload, slugs: Slugs): OpenSessions => {
  const handedOn = new WeakMap<Headers, OpenSession>()
  return {
    read: async (headers) => {
      const readAt = performance.now()
      const { user: account } = await executeAuthStrategies({ payload, headers })
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
