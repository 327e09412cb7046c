/**
 * Which secret opens and which one seals, while one is replaced by another (docs/rotation.md). Servers name secrets to the store
 * by fingerprints alone.
 */
export type KeptSecrets = {
  /** Of the secret that seals. */
  fingerprint: string
  /** Of those that it has replaced, the latest last; none of them ever seals again. */
  replaced?: string[]
  /** When the latest one was replaced, ISO 8601. */
  since?: string
  /** Something may still be sealed with one of them. */
  isUnfinished?: boolean
}

type Asked = {
  /** The fingerprint of the server's own secret. */
  present: string
  /** Of those that it accepts beside. */
  accepted: readonly string[]
  kept: KeptSecrets | null
  now: Date
}

/**
 * `first`: the store has never seen a secret. `rotated`: this server is the first one that seals with its secret. `behind`: its secret was
 * replaced, and it may go on until it is given the new one. `unfinished`: what is sealed with the one before could not be opened.
 * `other`: nobody knows this secret.
 */
export type SecretVerdict =
  { is: 'first' | 'rotated'; keep: KeptSecrets } | { is: 'same' | 'behind' | 'unfinished' | 'other' }

/** Whether a server may start with its secrets on this store, and what the store is told. */
export const judgeSecrets = ({ present, accepted, kept, now }: Asked): SecretVerdict => {
  if (!kept) return { is: 'first', keep: { fingerprint: present } }
  const replaced = kept.replaced ?? []
  if (kept.fingerprint === present) {
    const isLost = kept.isUnfinished && !replaced.slice(-1).every((one) => accepted.includes(one))
    return { is: isLost ? 'unfinished' : 'same' }
  }
  if (!accepted.includes(kept.fingerprint)) return { is: 'other' }
  if (replaced.includes(present)) return { is: 'behind' }
  const keep = { replaced: [...replaced, kept.fingerprint], since: now.toISOString(), isUnfinished: true }
  return { is: 'rotated', keep: { fingerprint: present, ...keep } }
}

/**
 * `next`: what is accepted has never sealed, and is to. `replacing`: something is left that the one before has sealed. `done`: nothing
 * is, so that it can go. `behind`: this server seals with a secret that was replaced.
 */
export type RotationStanding = 'next' | 'replacing' | 'done' | 'behind'

/** @param left how much is sealed with another secret than the present one; null where nobody has looked yet. */
export const rotationStanding = (
  { present, accepted, kept }: Omit<Asked, 'now'>,
  left: number | null,
): RotationStanding => {
  const replaced = kept?.replaced ?? []
  if (replaced.includes(present)) return 'behind'
  if (!accepted.some((one) => replaced.includes(one))) return 'next'
  return left === 0 ? 'done' : 'replacing'
}

export type Opened = {
  text: string
  /** Which of the secrets: 0 is the one that seals. */
  by: number
}

/**
 * What was sealed bears no mark of its secret: the right one is the one under which it reads as what it must be.
 *
 * @param openers the one that seals first. @returns null where none of them opens it.
 */
export const openSealed = (
  sealed: string,
  {
    openers,
    isWhole,
  }: { openers: readonly ((sealed: string) => string)[]; isWhole: (text: string) => boolean },
): Opened | null => {
  for (const [by, open] of openers.entries()) {
    const text = open(sealed)
    if (isWhole(text)) return { text, by }
  }
  return null
}

/** How many of one kind there are, by the secret that opens them. */
export type SealedCount = { present: number; replaced: number; unreadable: number }

export const NOTHING_SEALED: SealedCount = { present: 0, replaced: 0, unreadable: 0 }

export const countOpened = (count: SealedCount, opened: Opened | null): SealedCount => {
  const state = opened === null ? 'unreadable' : opened.by === 0 ? 'present' : 'replaced'
  return { ...count, [state]: count[state] + 1 }
}
