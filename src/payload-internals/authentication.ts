import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { executeAuthStrategies, jwtSign, type Payload } from 'payload'
import type { Slugs } from '../domain/slugs.ts'

// payload/dist/auth/strategies/local/generatePasswordSaltHash.js
const HASH = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, keyLength: 32 }
const OLD_HASH = { prefix: '', iterations: 25_000, keyLength: 512 }
/** A hash that no password has, for addresses without an account: the work is the same. */
const NOBODY = {
  salt: randomBytes(32).toString('hex'),
  hash: `${HASH.prefix}${'0'.repeat(HASH.keyLength * 2)}`,
}

const derive = promisify(pbkdf2)

/** As payload/dist/auth/strategies/local/authenticate.js, but as slow for nobody as for somebody. */
export const isPasswordOf = async (
  account: { hash?: string | null; salt?: string | null } | null,
  password: string,
): Promise<boolean> => {
  const isKnown = typeof account?.hash === 'string' && typeof account.salt === 'string'
  const { hash, salt } = isKnown ? (account as { hash: string; salt: string }) : NOBODY
  const { prefix, iterations, keyLength } = hash.startsWith(HASH.prefix) ? HASH : OLD_HASH
  const stored = Buffer.from(hash.slice(prefix.length), 'hex')
  const given = await derive(password, salt, iterations, keyLength, 'sha256')
  return stored.length === given.length && timingSafeEqual(stored, given) && isKnown
}

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

/**
 * Payload takes an error of its own strategy for nobody (payload/dist/auth/executeAuthStrategies.js, strategies/jwt.js): whoever
 * is logged in would be told to log in while the database is away. @throws what has failed; Refusal `unavailable` where nobody answers
 */
export const findAccountOf = async (payload: Payload, headers: Headers) => {
  let failure: unknown = null
  const watched: Payload['findByID'] = (options) =>
    payload.findByID(options).catch((error: unknown) => {
      failure = error
      throw error
    })
  const watching = Object.create(payload, { findByID: { value: watched } }) as Payload
  const { user } = await executeAuthStrategies({ payload: watching, headers })
  if (!user && isFault(failure)) throw failure
  return user
}

/** An account that is gone is an answer. */
const isFault = (failure: unknown): boolean =>
  failure instanceof Error && !('status' in failure && Number(failure.status) < 500)
