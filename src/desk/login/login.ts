import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { generatePayloadCookie } from 'payload/shared'
import { wrongLogin, Refusal } from '../../errors.ts'
import { isPasswordOf } from '../../payload-internals/authentication.ts'
import { toActor } from '../../access/actor.ts'
import { readProof } from '../passkeys/actProof.ts'
import { isPasskeyOf } from './passkeyLogin.ts'
import { useCode } from './secondFactorCodes.ts'
import { type Account, type Accounts, findAccount } from '../../access/accounts.ts'
import { type Begun, beginSession, withAccount, toUser } from './sessions.ts'
import { forPrograms, type Sentence } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'

type Credentials = { email: string; password: string; code?: unknown; proof?: unknown }

/**
 * Lets somebody in by password and, where there is one, by second factor: a code, or a passkey of theirs. An address
 * without an account costs as much work as a wrong password, and whatever is wrong, the answer is one (docs/threats.md 26).
 * What counts is the account as it is when the session begins, not as it was when the password was given.
 *
 * @throws Refusal `unauthenticated`
 */
export const logIn = async (
  at: Accounts,
  { email, password, code, proof }: Credentials,
): Promise<{ account: Account } & Begun> => {
  const given = readProof(proof)
  const found = await findAccount(at, { email: { equals: email.toLowerCase().trim() } })
  const isTheirs = await isPasswordOf(found, password)
  if (!found || !isTheirs) throw wrongLogin()
  const byPasskey = await isPasskeyOf(at.payload, { claimed: found, person: found.id, given })
  if (given && !byPasskey) throw wrongLogin()
  return withAccount(at, found.id, async (account) => {
    if (!account || account.hash !== found.hash) throw wrongLogin()
    if (!(await mayLogIn(at, account, { code, byPasskey }))) throw wrongLogin()
    return { account, ...(await beginSession(at, account)) }
  })
}

/** What was given beside the password. */
type SecondFactor = { code: unknown; byPasskey: boolean }

/** Not a disabled account, nor one that is on nobody’s staff for now, nor without the second factor. */
export const mayLogIn = async (
  at: Accounts,
  account: Account,
  { code, byPasskey }: SecondFactor,
): Promise<boolean> =>
  (await toActor({ ...at, user: account })) !== null &&
  (!account.hasSecondFactor || byPasskey || (await useCode(at, account, code)))

const words = z
  .string()
  .min(1)
  .max(1024)
  .refine((text) => !text.includes('\u0000'))
const [code, proof] = [z.unknown().optional(), z.unknown().optional()]

/** JSON, or the form that Payload's own pages send. @throws Refusal `invalid` */
const reading =
  <T extends z.ZodType>(schema: T, sentence: Sentence) =>
  async (req: PayloadRequest): Promise<z.output<T>> => {
    const { success, data } = schema.safeParse(await readBody(req))
    if (!success) throw new Refusal('invalid', sentence)
    return data
  }

/** Payload fails, without a status, at a form that it cannot read. */
const readBody = async (req: PayloadRequest): Promise<unknown> => {
  try {
    await addDataAndFileToRequest(req)
    return req.data
  } catch {
    return null
  }
}

export const readLogin = reading(
  z.object({ email: words, password: words, code, proof }),
  forPrograms(
    'Give your “email” and your “password”, and a “code” or the “proof” of a passkey if you have a second factor.',
  ),
)
export const readReset = reading(
  z.object({ token: words, password: words, code, proof }),
  forPrograms(
    'Give the “token” of the link and a new “password”, and a “code” or the “proof” of a passkey if you have a second factor.',
  ),
)
export const readLink = reading(z.object({ token: words }), forPrograms('Give the “token” of the link.'))
export const readForgotten = reading(z.object({ email: words }), forPrograms('Give your “email”.'))

type Entered = { account: Account } & Begun
type At = { req: PayloadRequest; slugs: Slugs }

/** The person as they see themselves. */
const readOwnUser = async ({ req, slugs }: At, account: Account): Promise<object> => {
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
