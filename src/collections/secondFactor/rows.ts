import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { type Account, findRecord, type PersonRecord } from '../../access/accounts.ts'
import { forgetTries, takeTry } from '../../access/codeTries.ts'
import { hashOfRecoveryCode, useCode } from '../../access/secondFactor.ts'
import { printed, RECOVERY_BYTES, RECOVERY_CODES, toRecoveryCode } from '../../domain/secondFactor.ts'
import { hasHostAccounts, peopleOf, type Slugs } from '../../domain/slugs.ts'
import { Refusal, unauthenticated } from '../../errors.ts'
import { isPasswordOf } from '../../payload-internals/passwords.ts'
import { readBoth, readNewCode, readPassword, readPresentCode } from './bodies.ts'
import { say } from '../../domain/sentences.ts'

export type At = { req: PayloadRequest; slugs: Slugs }

/** The row of whoever asks. @throws Refusal `unauthenticated` */
export const requireOwnRow = async ({ req, slugs }: At): Promise<PersonRecord> => {
  const { id } = await requireActor(req, slugs)
  const row = await findRecord({ payload: req.payload, slugs, req }, id)
  if (!row) throw unauthenticated()
  return row
}

const requirePassword = async (row: PersonRecord, password: string): Promise<void> => {
  if (!(await isPasswordOf(row as Account, password))) throw notRight() // where accounts are ours, the person is one
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
  if (isCountedHere) await takeTry(at, row.id)
  if (!(await useCode(at, row, code))) throw notRight()
  if (isCountedHere) await forgetTries(at, row.id)
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

export const notRight = () => new Refusal('unauthenticated', say('secondFactor.wrong'))

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
