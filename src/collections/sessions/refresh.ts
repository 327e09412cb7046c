import type { Endpoint } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findAccount } from '../../access/accounts.ts'
import { prolongSession, tokenFor, withAccount } from '../../access/sessions.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { unauthenticated } from '../../errors.ts'
import { sessionAnswer } from './answer.ts'

/** `POST /api/users/refresh-token`: the same session, for another eight hours. */
export const refreshEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/refresh-token',
  method: 'post',
  handler: async (req) => {
    const { id } = await requireActor(req, slugs)
    const at = { payload: req.payload, slugs, req }
    const sid = (req.user as { _sid?: string } | null)?._sid
    if (!sid) throw unauthenticated()
    await withAccount(at, id, () => prolongSession(at, id, sid))
    const account = await findAccount(at, { id: { equals: id } })
    if (!account) throw unauthenticated()
    const { token, exp } = await tokenFor(at, account, sid)
    const body = { message: 'The session goes on.', refreshedToken: token, exp, strategy: 'local-jwt' }
    return sessionAnswer({ req, slugs }, { account, token, exp }, { ...body, setCookie: true })
  },
})
