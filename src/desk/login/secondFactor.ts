/** So many codes may be tried in so long; three of a million are right at any time. */
export const MAX_ATTEMPTS = 10
const SPAN_MS = 15 * 60_000

/** @param since when the first of them was made, ISO 8601; empty for none. */
export type Attempts = { count: number; since: string }

/** The tries with one more, or in how many minutes the next one may be made. */
type NextAttempt = { ok: true; tries: Attempts } | { ok: false; minutes: number }

export const nextAttempt = ({ count, since }: Attempts, now: Date): NextAttempt => {
  const left = Date.parse(since) + SPAN_MS - now.getTime()
  // An instant that cannot be read, or is to come, is the beginning of no span.
  if (!(left > 0) || left > SPAN_MS) return { ok: true, tries: { count: 1, since: now.toISOString() } }
  if (count < MAX_ATTEMPTS) return { ok: true, tries: { count: count + 1, since } }
  return { ok: false, minutes: Math.ceil(left / 60_000) }
}

/** RFC 6238 with the parameters that every authenticator app assumes. */
export const TOTP = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Steps before and after the present one whose code is taken: a telephone's clock may be half a minute off. */
export const TOTP_WINDOW = 1

export const RECOVERY_CODES = 10
/** 80 random bits each: nobody guesses one, so its hash needs no salt. */
export const RECOVERY_BYTES = 10

/** What somebody types as a second factor: the six digits of now, or one of the codes kept for a lost telephone. */
type GivenCode = { kind: 'totp' | 'recovery'; code: string }

/** Crockford's alphabet, in which nothing looks like something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RECOVERY_LENGTH = (RECOVERY_BYTES * 8) / 5

/** The number of the time step in which an instant lies. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / TOTP.period)

/**
 * @returns null for what can be neither. Blanks, hyphens and small letters are as good as what was printed; a program may
 * send the digits as a number, which has lost its zeros.
 */
export const readCode = (given: unknown): GivenCode | null => {
  const text = typeof given === 'number' ? String(given).padStart(TOTP.digits, '0') : given
  if (typeof text !== 'string' || text.length > 60) return null
  const plain = text.replace(/[\s-]/g, '').toUpperCase()
  if (/^\d{6}$/.test(plain)) return { kind: 'totp', code: plain }
  const code = plain.replace(/O/g, '0').replace(/[IL]/g, '1')
  const isRecovery = code.length === RECOVERY_LENGTH && [...code].every((letter) => ALPHABET.includes(letter))
  return isRecovery ? { kind: 'recovery', code } : null
}

/** One recovery code from `RECOVERY_BYTES` random bytes, as `readCode` gives it back. */
export const toRecoveryCode = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[parseInt(five, 2)]).join('')
}

/** In groups of four, as a person copies it. */
export const printed = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')

/** The kept hashes without the one that is used up; null when it is not among them. Separated by blanks. */
export const withoutHash = (kept: string, hash: string): string | null => {
  const hashes = kept.split(' ').filter(Boolean)
  return hashes.includes(hash) ? hashes.filter((one) => one !== hash).join(' ') : null
}
