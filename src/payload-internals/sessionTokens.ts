import { jwtSign, type Payload } from 'payload'
import type { Slugs } from '../domain/slugs.ts'

type Holder = { id: string; email: string }

/** A token that Payload reads at each request for the session `sid` (payload/dist/auth/strategies/jwt.js). */
export const signSessionToken = (
  { payload, slugs }: { payload: Payload; slugs: Slugs },
  { id, email }: Holder,
  sid: string,
): Promise<{ token: string; exp: number }> =>
  jwtSign({
    fieldsToSign: { id, email, collection: slugs.users, sid },
    secret: payload.secret,
    tokenExpiration: payload.collections[slugs.users]!.config.auth.tokenExpiration,
  })
