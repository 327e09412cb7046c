import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import {
  addDataAndFileToRequest,
  commitTransaction,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { inCall } from './lostWrites/works.ts'
import { Refusal } from './errors.ts'

/**
 * What leans on Payload's inside rather than on its documented interface, so that an upgrade has one place to look.
 * Each part names the file that it follows.
 */

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

/** All of it is stored, or nothing (payload/dist/utilities/initTransaction.js). */
export const inTransaction = <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> =>
  inCall(req, true, async () => {
    const isOurs = await initTransaction(req)
    try {
      const result = await work()
      if (isOurs) await commitTransaction(req)
      return result
    } catch (error) {
      await killTransaction(req)
      throw error
    }
  })

/** Adapters whose transaction holds a connection of a pool until it ends (@payloadcms/drizzle/dist/transactions). */
const HOLDS_A_CONNECTION = ['postgres', 'vercel-postgres']

/**
 * The same database, read on the connection that a request's transaction holds: with another one for each, as many writes
 * as the pool has connections would wait for each other for ever (docs/payload-traps.md 37). Elsewhere it is read as
 * ever: MongoDB would answer with what was there when the transaction began, and what has been written since decides.
 */
export const readingWithin = (
  payload: Payload,
  req: Pick<PayloadRequest, 'transactionID'> | undefined,
): Payload => {
  const { db } = payload
  if (!req?.transactionID || !HOLDS_A_CONNECTION.includes(db.name)) return payload
  const find: typeof db.find = (args) => db.find({ ...args, req })
  return Object.create(payload, {
    db: { value: Object.create(db, { find: { value: find } }) as typeof db },
  }) as Payload
}

/**
 * Reads the form of an upload into `req.data` and `req.file`, in front of Payload's own door, which would read it again
 * (payload/dist/utilities/wrapInternalEndpoints.js, addDataAndFileToRequest.js) and finds no body any more.
 *
 * A form may name a file instead of sending it; Payload would then fetch it through `upload.handlers`, without asking who
 * may read it (payload/dist/uploads/getFileFromClientUpload.js). Nothing here uploads like that.
 */
export const readUpload = async (req: PayloadRequest): Promise<void> => {
  const collection = req.routeParams?.collection
  Object.assign(req, { routeParams: { ...req.routeParams, collection: undefined } })
  try {
    await addDataAndFileToRequest(req)
  } catch (error) {
    throw isNamedFile(error)
      ? new Refusal('invalid', 'Send the file itself, in the part “file” of the form.')
      : error
  } finally {
    Object.assign(req, { routeParams: { ...req.routeParams, collection } })
  }
  Object.defineProperty(req, 'body', { value: null, configurable: true })
}

const isNamedFile = (error: unknown): boolean =>
  error instanceof Error && ['Invalid upload collection.', 'A file name is required.'].includes(error.message)
