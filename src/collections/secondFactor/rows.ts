import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { type Account, findAccount } from '../../access/accounts.ts'
import { hashOfRecoveryCode, useCode } from '../../access/secondFactor.ts'
import { printed, RECOVERY_BYTES, RECOVERY_CODES, toRecoveryCode } from '../../domain/secondFactor.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal, unauthenticated } from '../../errors.ts'
import { isPasswordOf } from '../../payloadInternals.ts'
import { readBoth } from './bodies.ts'

export type At = { req: PayloadRequest; slugs: Slugs }

/** The row of whoever asks. @throws Refusal `unauthenticated` */
export const requireOwnRow = async ({ req, slugs }: At): Promise<Account> => {
  const { id } = await requireActor(req, slugs)
  const row = await findAccount({ payload: req.payload, slugs, req }, { id: { equals: id } })
  if (!row) throw unauthenticated()
  return row
}

/** A session that was left open is not enough to change how its owner comes in. */
export const requirePassword = async (row: Account, password: string): Promise<void> => {
  if (!(await isPasswordOf(row, password))) throw notRight()
}

/** @throws Refusal `wrong-state` where there is none, `unauthenticated` for a wrong code. */
const requireCode = async ({ req, slugs }: At, row: Account, code: string): Promise<void> => {
  if (!row.hasSecondFactor)
    throw new Refusal('wrong-state', 'Your account has no second factor: set one up first.')
  if (!(await useCode({ payload: req.payload, slugs, req }, row, code))) throw notRight()
}

/** Both proofs at once, for what weakens the account. */
export const requireBothProofs = async (at: At): Promise<Account> => {
  const row = await requireOwnRow(at)
  const { password, code } = await readBoth(at.req)
  await requirePassword(row, password)
  await requireCode(at, row, code)
  return row
}

export const notRight = () =>
  new Refusal('unauthenticated', 'The password or the code is not right: please try again.')

/** As the person is shown them, this once, and as they are kept. */
export const newRecoveryCodes = (): { shown: string[]; kept: string } => {
  const codes = Array.from({ length: RECOVERY_CODES }, () => toRecoveryCode(randomBytes(RECOVERY_BYTES)))
  return { shown: codes.map(printed), kept: codes.map(hashOfRecoveryCode).join(' ') }
}

/** Through Payload, so that the sessions that began without it end in the same write (endSessionsOfChanged). */
export const storeSecondFactor = async (
  { req, slugs }: At,
  id: string,
  data: Partial<Account>,
): Promise<void> => {
  await req.payload.update({
    collection: slugs.users as 'users',
    id,
    data: data,
    depth: 0,
    // The person has just proven who they are, or a manager has been let through; the fields are nobody's to write.
    overrideAccess: true,
    req,
  })
}
