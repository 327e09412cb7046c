import type { KeyObject } from 'node:crypto'
import { hashOf } from '../digests.ts'
import type { KeyStatement } from './keys.ts'
import { isSignatureOf, keyId, publicKeyOf, signatureOf } from './signing.ts'

/** The last event of an entry's log. */
export type HeadEntry = { entry: string; seq: number; hash: string }

/**
 * What an organisation keeps of the logs that it reads: whoever has it can show that one of them was cut, changed or put
 * back to an older state since. Signed over the JCS form of the rest.
 */
export type Head = {
  format: 1
  /** Slug. */
  organisation: string
  /** ISO 8601, UTC, milliseconds. */
  at: string
  /** From 1, without gaps, for each organisation. */
  number: number
  /** Those that the organisation reads, in the order of their ids, and nothing else. */
  entries: HeadEntry[]
  /** Hash of its previous head; null for the first one. */
  previous: string | null
  /** Fingerprint of the key. */
  key: string
  signature: string
}

type NewHead = { organisation: string; at: string; entries: readonly HeadEntry[]; before: Head | null }

export const signHead = ({ organisation, at, entries, before }: NewHead, privateKey: KeyObject): Head => {
  const said = {
    format: 1 as const,
    organisation,
    at,
    number: (before?.number ?? 0) + 1,
    entries: [...entries].sort((one, other) => (one.entry < other.entry ? -1 : 1)),
    previous: before ? hashOf(before) : null,
    key: keyId(publicKeyOf(privateKey)),
  }
  return { ...said, signature: signatureOf(said, privateKey) }
}

export const isSigned = ({ signature, ...said }: Head, { publicKey }: KeyStatement): boolean =>
  isSignatureOf(said, signature, publicKey)
