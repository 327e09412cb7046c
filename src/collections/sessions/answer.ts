import type { PayloadRequest } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import type { Slugs } from '../../domain/slugs.ts'
import type { Account } from '../../access/accounts.ts'
import { type Begun, toUser } from '../../access/sessions.ts'

type Entered = { account: Account } & Begun
type At = { req: PayloadRequest; slugs: Slugs }

/** The person as they see themselves. */
export const readOwnUser = async ({ req, slugs }: At, account: Account): Promise<object> => {
  const user = toUser(account, slugs)
  req.user = user as unknown as PayloadRequest['user']
  const depth = Number(req.searchParams?.get('depth') ?? 0) || 0
  const shown: unknown = await req.payload.findByID({
    collection: slugs.users as 'users',
    id: account.id,
    depth,
    overrideAccess: false,
    user,
    req,
  })
  return { ...(shown as object), collection: slugs.users, _strategy: user._strategy }
}

/** Says so to program and browser: token in the body, cookie in the head. */
export const sessionAnswer = async (
  at: At,
  { account, token }: Entered,
  body: Record<string, unknown>,
): Promise<Response> => {
  const { config, collections } = at.req.payload
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collections[at.slugs.users]!.config.auth,
    cookiePrefix: config.cookiePrefix,
    token,
  })
  const headers = { 'Set-Cookie': String(cookie), 'Cache-Control': 'private, no-store' }
  return Response.json({ ...body, user: await readOwnUser(at, account) }, { headers })
}
