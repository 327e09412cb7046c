import { randomUUID } from 'node:crypto'
import { isInForce } from './earlyAccess.ts'
import { sha256 } from './digests.ts'

/** How every key begins, so that it is known wherever it turns up. */
export const KEY_PREFIX = 'cq_'

/** 256 random bits behind the mark. */
const KEY = new RegExp(`^${KEY_PREFIX}[\\w-]{43}$`)
export const isKey = (text: string): boolean => KEY.test(text)

/** What is kept of a key: 256 random bits need no salt. */
export const keyHashOf = (key: string): string => sha256(key)

/** In the place of a hash, where there is no key: no other row has it, and nothing hashes to it. */
export const noKeyHash = (): string => `none:${randomUUID()}`

/** Enough to tell keys apart, and nothing to begin with. */
export const visiblePartOf = (key: string): string => key.slice(0, 9)

/** Whether the holder may come in at all: neither revoked nor ended. */
export const isOpen = ({ endsAt, revokedAt }: Pick<KeyFacts, 'endsAt' | 'revokedAt'>, now: Date): boolean =>
  isInForce({ until: endsAt, revokedAt }, now)

/** A consumer's key as its row has it. */
export type KeyFacts = {
  keyHash: string
  /** The key before, which works until then. */
  previousHash?: string | null
  previousUntil?: string | null
  endsAt?: string | null
  revokedAt?: string | null
}

/** The instant, in milliseconds, until which the key with this hash works; null for one that does not now. */
export const validUntil = (facts: KeyFacts, hash: string, now: Date): number | null => {
  if (facts.revokedAt) return null
  const end = timeOf(facts.endsAt, Infinity)
  const own = facts.keyHash === hash ? Infinity : timeOf(facts.previousUntil, -Infinity)
  if (facts.keyHash !== hash && facts.previousHash !== hash) return null
  const until = Math.min(end, own)
  return now.getTime() < until ? until : null
}

/** What cannot be read as an instant is NaN, and no comparison with it holds: such a key opens nothing. */
const timeOf = (text: string | null | undefined, open: number): number => (text ? Date.parse(text) : open)
