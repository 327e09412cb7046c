import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { randomBytes } from 'node:crypto'
import { Refusal, unauthenticated } from '../../errors.ts'
import { readJsonBody } from '../endpoints.ts'
import { forPrograms, say, type Sentence } from '../../domain/sentences.ts'
import { requireActor } from '../../access/actor.ts'
import { type Account, findRecord, type PersonRecord } from '../../access/accounts.ts'
import { readProof } from '../passkeys/actProof.ts'
import { isPasskeyOf } from './passkeyLogin.ts'
import { clearAttempts, countAttempt, hashOfRecoveryCode, useCode } from './secondFactorCodes.ts'
import { printed, RECOVERY_BYTES, RECOVERY_CODES, toRecoveryCode } from './secondFactor.ts'
import { hasHostAccounts, peopleOf, type Slugs } from '../../domain/slugs.ts'
import { isPasswordOf } from '../../payload-internals/authentication.ts'

const words = z.string().min(1).max(1024)

const reading =
  <T extends z.ZodType>(schema: T, sentence: Sentence) =>
  async (req: PayloadRequest): Promise<z.output<T>> => {
    const { success, data } = schema.safeParse(await readJsonBody(req))
    if (!success) throw new Refusal('invalid', sentence)
    return data
  }

const readPassword = reading(z.strictObject({ password: words }), say('secondFactor.password'))
export const readNewCode = reading(z.strictObject({ code: words }), say('secondFactor.code'))
const readPasskey = reading(
  z.strictObject({ password: words, proof: z.looseObject({}) }),
  forPrograms('Send your “password”, and the “proof” of your passkey.'),
)
/** For whom the newsroom knows no password. */
const readPresentCode = reading(z.strictObject({ code: words.optional() }), say('accounts.codeBody'))
const readBoth = reading(z.strictObject({ password: words, code: words }), say('secondFactor.both'))

export type At = { req: PayloadRequest; slugs: Slugs }

/** The row of whoever asks. @throws Refusal `unauthenticated` */
export const requireOwnRow = async ({ req, slugs }: At): Promise<PersonRecord> => {
  const { id } = await requireActor(req, slugs)
  const row = await findRecord({ payload: req.payload, slugs, req }, id)
  if (!row) throw unauthenticated()
  return row
}

const requirePassword = async (row: PersonRecord, password: string): Promise<void> => {
  if (!(await isPasswordOf(row as Account, password))) throw wrongCode() // where accounts are ours, the person is one
}

/**
 * A session that was left open is not enough to change how its owner comes in. Of a host's account the newsroom knows no
 * password, and asks none: there a code of the second factor that is to be replaced.
 */
export const requireFirstProof = async (at: At, row: PersonRecord): Promise<void> => {
  if (!hasHostAccounts(at.slugs)) return requirePassword(row, (await readPassword(at.req)).password)
  const { code = '' } = await readPresentCode(at.req)
  if (row.hasSecondFactor) await requireCode(at, row, code)
}

/** @throws Refusal `wrong-state` where there is none, `unauthenticated` for a wrong code. */
const requireCode = async ({ req, slugs }: At, row: PersonRecord, code: string): Promise<void> => {
  if (!row.hasSecondFactor) throw new Refusal('wrong-state', say('secondFactor.none'))
  const at = { payload: req.payload, slugs, req }
  // Where the accounts are ours, the tries are counted in front (src/server/serveApi.ts).
  const isCountedHere = hasHostAccounts(slugs)
  if (isCountedHere) await countAttempt(at, row.id)
  if (!(await useCode(at, row, code))) throw wrongCode()
  if (isCountedHere) await clearAttempts(at, row.id)
}

/** Both proofs at once, for what weakens the account; where there is no password to know, the code. */
export const requireBothProofs = async (at: At): Promise<PersonRecord> => {
  const row = await requireOwnRow(at)
  if (hasHostAccounts(at.slugs)) {
    await requireCode(at, row, (await readNewCode(at.req)).code)
    return row
  }
  const { password, code } = await readBoth(at.req)
  await requirePassword(row, password)
  await requireCode(at, row, code)
  return row
}

/** The password, and a passkey that has answered what is asked at a login; where accounts are our own. */
export const requirePasskey = async (at: At): Promise<PersonRecord> => {
  const row = (await requireOwnRow(at)) as Account // where accounts are ours, the person is one
  const { password, proof } = await readPasskey(at.req)
  await requirePassword(row, password)
  if (!(await isPasskeyOf(at.req.payload, { claimed: row, person: row.id, given: readProof(proof) })))
    throw new Refusal('unauthenticated', say('secondFactor.wrongPasskey'))
  return row
}

export const wrongCode = () => new Refusal('unauthenticated', say('secondFactor.wrong'))

/** As the person is shown them, this once, and as they are kept. */
export const newRecoveryCodes = (): { shown: string[]; kept: string } => {
  const codes = Array.from({ length: RECOVERY_CODES }, () => toRecoveryCode(randomBytes(RECOVERY_BYTES)))
  return { shown: codes.map(printed), kept: codes.map(hashOfRecoveryCode).join(' ') }
}

/** Through Payload, so that the sessions that began without it end in the same write (endSessionsOfChanged). */
export const storeSecondFactor = async (
  { req, slugs }: At,
  id: string,
  data: Partial<PersonRecord>,
): Promise<void> => {
  await req.payload.update({
    collection: peopleOf(slugs) as 'users',
    id,
    data: data, // the generated type wants relations as documents
    depth: 0,
    // The person has just proven who they are, or a manager has been let through; the fields are nobody's to write.
    overrideAccess: true,
    req,
  })
}
