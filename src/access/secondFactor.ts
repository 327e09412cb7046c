import { createHash } from 'node:crypto'
import { Secret, TOTP as Totp } from 'otpauth'
import { readCode, stepAt, TOTP, TOTP_WINDOW, withoutHash } from '../domain/secondFactor.ts'
import { type PersonRecord, type Records, swapRecord } from './accounts.ts'

/** What an account without one keeps of it. */
export const NO_SECOND_FACTOR = {
  hasSecondFactor: false,
  totpSecret: '',
  totpPending: '',
  recoveryCodes: '',
} satisfies Partial<PersonRecord>

export const toTotp = (secret: string, label = '', issuer = ''): Totp =>
  new Totp({ ...TOTP, issuer, label, secret: Secret.fromBase32(secret) })

/** The step whose code this is, of those that are taken now; null when it is none. */
export const findStep = (secret: string, code: string): number | null => {
  // A telephone tells the time of the world, whatever hour a demonstration plays at.
  const now = new Date()
  const delta = toTotp(secret).validate({ token: code, timestamp: now.getTime(), window: TOTP_WINDOW })
  return delta === null ? null : stepAt(now) + delta
}

export const hashOfRecoveryCode = (code: string): string => createHash('sha256').update(code).digest('hex')

/** Whether the code is this person's. It is used up by that: of two at once with one code, one gets in. */
export const useCode = async (at: Records, row: PersonRecord, given: unknown): Promise<boolean> => {
  const code = readCode(given)
  if (!code) return false
  if (code.kind === 'recovery') return useRecoveryCode(at, row, hashOfRecoveryCode(code.code))
  const step = row.totpSecret ? findStep(at.payload.decrypt(row.totpSecret), code.code) : null
  return step !== null && swapRecord(at, row.id, { totpStep: { less_than: step } }, { totpStep: step })
}

const useRecoveryCode = async (at: Records, row: PersonRecord, hash: string): Promise<boolean> => {
  const kept = row.recoveryCodes ?? ''
  const left = withoutHash(kept, hash)
  return left !== null && swapRecord(at, row.id, { recoveryCodes: { equals: kept } }, { recoveryCodes: left })
}
