import { type AuthStrategy, executeAuthStrategies, type Payload } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { sessionHandedOn } from '../services.ts'
import { toActor, type UserDocument } from './actor.ts'
import { findPersonOf } from './persons.ts'
import type { OpenSession, OpenSessions } from './types.ts'

/** Who is let go while their request is on its way must not act by it: what is older is read anew. */
const FRESH_MS = 500

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
