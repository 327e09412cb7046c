import type { Endpoint } from 'payload'
import { generateExpiredPayloadCookie } from 'payload/shared'
import { requireActor } from '../../access/actor.ts'
import { endSession, withAccount } from '../../access/sessions.ts'
import type { Slugs } from '../../domain/slugs.ts'

/** `POST /api/users/logout`; with `?allSessions=true` everywhere. */
export const logoutEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/logout',
  method: 'post',
  handler: async (req) => {
    const { id } = await requireActor(req, slugs)
    const at = { payload: req.payload, slugs, req }
    const isEverywhere = req.searchParams?.get('allSessions') === 'true'
    const sid = isEverywhere ? null : ((req.user as { _sid?: string } | null)?._sid ?? '')
    await withAccount(at, id, () => endSession(at, id, sid))
    const cookie = generateExpiredPayloadCookie({
      collectionAuthConfig: req.payload.collections[slugs.users]!.config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
    })
    const headers = { 'Set-Cookie': String(cookie), 'Cache-Control': 'private, no-store' }
    return Response.json({ message: 'You are logged out.' }, { headers })
  },
})
