import { createHash, randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { type Account, type Accounts, findAccount, swapRecord } from './accounts.ts'

const HOURS_48_MS = 48 * 60 * 60 * 1000

/** What is kept of a link: whoever reads the database, or a backup of it, cannot follow it. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

type At = { payload: Payload; slugs: Slugs; req?: PayloadRequest }

/** A one-time link's token for a new password; the one before is dead. */
export const newResetToken = async ({ payload, slugs, req }: At, id: string): Promise<string> => {
  const token = randomBytes(20).toString('hex')
  await payload.db.updateOne({
    collection: slugs.users,
    where: { id: { equals: id } },
    data: {
      resetPasswordToken: hashOf(token),
      resetPasswordExpiration: new Date(Date.now() + HOURS_48_MS).toISOString(),
    },
    options: { atomic: true },
    req,
  })
  return token
}

export const findByResetToken = async (at: Accounts, token: string): Promise<Account | null> => {
  const account = await findAccount(at, { resetPasswordToken: { equals: hashOf(token) } })
  const until = account?.resetPasswordExpiration
  return until && new Date(until) > new Date() ? account : null
}

/** Uses the link up. @returns false when somebody has followed it in the same moment. */
export const useResetToken = (at: Accounts, id: string, token: string): Promise<boolean> =>
  swapRecord(
    at,
    id,
    { resetPasswordToken: { equals: hashOf(token) } },
    { resetPasswordToken: null, resetPasswordExpiration: null },
  )
