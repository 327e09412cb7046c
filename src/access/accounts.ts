import type { Payload, PayloadRequest, Where } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import type { UserDocument } from './actor.ts'

export type Accounts = { payload: Payload; slugs: Slugs; req: PayloadRequest }

export type Session = { id: string; createdAt: Date | string; expiresAt: Date | string }

/** An account's row as it is, with what no reader ever gets. */
export type Account = UserDocument & {
  email: string
  hash?: string | null
  salt?: string | null
  sessions?: Session[] | null
  updatedAt: string
  /** Of the mails to them; none before they have come in. */
  language?: string | null
  resetPasswordToken?: string | null
  resetPasswordExpiration?: string | null
  /** Encrypted. */
  totpSecret?: string | null
  /** Encrypted; shown once and not confirmed yet. */
  totpPending?: string | null
  totpStep?: number | null
  /** Hashes, separated by blanks. */
  recoveryCodes?: string | null
}

/** Past every reader's access: who may come in is found out here. */
export const findAccount = async (
  { payload, slugs, req }: Accounts,
  where: Where,
): Promise<Account | null> => {
  const found: unknown = await payload.db.findOne({ collection: slugs.users, where, req })
  return found as Account | null
}

/**
 * One conditional write of single columns that say nothing of who may do what, which is why `updatedAt` stays as it is.
 *
 * @returns whether the account was as `where` says.
 */
export const swapAccount = async (
  { payload, slugs, req }: Accounts,
  id: string,
  where: Where,
  data: Partial<Account>,
): Promise<boolean> => {
  const changed: unknown = await payload.db.updateOne({
    collection: slugs.users,
    where: { and: [{ id: { equals: id } }, where] },
    data: { ...data, updatedAt: null },
    options: { atomic: true },
    req,
  })
  return Boolean(changed)
}
