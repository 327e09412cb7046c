import type { Payload, PayloadRequest, Where } from 'payload'
import { peopleOf, type Slugs } from '../domain/slugs.ts'
import type { UserDocument } from './actor.ts'

export type Accounts = { payload: Payload; slugs: Slugs; req: PayloadRequest }
/** The same, where no request need be there. */
export type Records = Omit<Accounts, 'req'> & { req?: PayloadRequest }

export type Session = { id: string; createdAt: Date | string; expiresAt: Date | string }

/** A person's row as it is, with what no reader ever gets. */
export type PersonRecord = UserDocument & {
  updatedAt: string
  /** Of the mails to them; none before they have come in. */
  language?: string | null
  /** Encrypted. */
  totpSecret?: string | null
  /** Encrypted; shown once and not confirmed yet. */
  totpPending?: string | null
  totpStep?: number | null
  /** Hashes, separated by blanks. */
  recoveryCodes?: string | null
  /** Tries that are counted against the limit, and since when; where the accounts are a host's. */
  codeTries?: number | null
  codeTriesSince?: string | null
}

/** An account of our own, which is its person: the same row, with what lets it in. */
export type Account = PersonRecord & {
  email: string
  hash?: string | null
  salt?: string | null
  sessions?: Session[] | null
  /** ISO 8601; none before the first. */
  lastLoginAt?: string | null
  resetPasswordToken?: string | null
  resetPasswordExpiration?: string | null
}

/** Past every reader's access: who may come in is found out here. */
export const findAccount = async (
  { payload, slugs, req }: Accounts,
  where: Where,
): Promise<Account | null> => {
  const found: unknown = await payload.db.findOne({ collection: slugs.users, where, req })
  return found as Account | null
}

/** The same of a person, whosever the accounts are. */
export const findRecord = async (
  { payload, slugs, req }: Records,
  id: string,
): Promise<PersonRecord | null> => {
  const where: Where = { id: { equals: id } }
  const found: unknown = await payload.db.findOne({ collection: peopleOf(slugs), where, req })
  return found as PersonRecord | null
}

/**
 * One conditional write of single columns that say nothing of who may do what, which is why `updatedAt` stays as it is.
 *
 * @returns whether the row was as `where` says.
 */
export const swapRecord = async (
  { payload, slugs, req }: Records,
  id: string,
  where: Where,
  data: Partial<Account>,
): Promise<boolean> => {
  const changed: unknown = await payload.db.updateOne({
    collection: peopleOf(slugs),
    where: { and: [{ id: { equals: id } }, where] },
    data: { ...data, updatedAt: null },
    options: { atomic: true },
    req,
  })
  return Boolean(changed)
}
