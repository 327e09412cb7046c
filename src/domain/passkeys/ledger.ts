import { z } from 'zod'
import { hashOf, sha256 } from '../digests.ts'
import { ALGORITHMS } from './assertion.ts'
import { type Challenge, type NewsroomId } from './challenge.ts'
import { base64url, type LedgerPlace, PROOF, type Proof } from './proof.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * A passkey as its person brings it. `manager`: it may let in the keys of others. `count`: of its authenticator then.
 * `rpId` and `origin`: the address that it was made for, and signs at.
 */
const passkey = {
  person: z.string(),
  credential: base64url,
  publicKey: base64url,
  algorithm: z.union(ALGORITHMS.map((one) => z.literal(one))),
  manager: z.boolean(),
  count: z.int().nonnegative(),
  rpId: z.string().min(1).max(253),
  origin: z.string().min(1).max(300),
}

const common = {
  format: z.literal(1),
  organisation: z.string(),
  seq: z.int().positive(),
  /** Who did it. */
  by: z.string(),
  at: z.iso.datetime(),
  /** By a key that the ledger knows; null for the root, and for what claims a new ledger. */
  proof: PROOF.nullable(),
  /** Of the challenge; null where there is no proof. */
  issued: z.iso.datetime().nullable(),
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  prevHash: hex.nullable(),
  hash: hex,
}

/** One entry of the ledger of an organisation, which only grows. */
export const LEDGER_ENTRY = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('enrol'), data: z.strictObject(passkey) }),
  z.strictObject({ ...common, type: z.literal('revoke'), data: z.strictObject({ credential: base64url }) }),
  z.strictObject({ ...common, type: z.literal('demand'), data: z.strictObject({ on: z.boolean() }) }),
  /** A manager asks for a new ledger, since no manager’s key is left. */
  z.strictObject({ ...common, type: z.literal('claim'), data: z.strictObject(passkey) }),
  /**
   * An old key has signed while a claim waited. `claim`: its seq. `signed`: where the key signed something else than this
   * entry, the hash of that.
   */
  z.strictObject({
    ...common,
    type: z.literal('stop'),
    data: z.strictObject({ claim: z.int().positive(), signed: hex.nullable() }),
  }),
])

export type LedgerEntry = z.output<typeof LEDGER_ENTRY>
export type LedgerType = LedgerEntry['type']
export type EntryOf<T extends LedgerType> = Extract<LedgerEntry, { type: T }>
export type Passkey = EntryOf<'enrol'>['data']

/** What a decision yields: the entry without its place in the ledger. */
export type NewLedgerEntry = {
  [T in LedgerType]: Pick<EntryOf<T>, 'organisation' | 'type' | 'by' | 'data' | 'proof' | 'issued'>
}[LedgerType]

export const hashLedgerEntry = ({
  hash: _,
  ...rest
}: Omit<LedgerEntry, 'hash'> & { hash?: string }): string => hashOf(rest)

type Place = { head: LedgerPlace | null; at: string; nonce: string }

/** The entry behind the head of the ledger. */
export const chainLedger = (entry: NewLedgerEntry, { head, at, nonce }: Place): LedgerEntry => {
  const rest = {
    ...{ format: 1 as const, ...entry, at, nonce },
    seq: (head?.seq ?? 0) + 1,
    prevHash: head?.hash ?? null,
  }
  return { ...rest, hash: hashLedgerEntry(rest) }
}

/** What people keep of a key outside the newsroom: SHA-256 over its `SubjectPublicKeyInfo`, in lower hex. */
export const fingerprintOf = ({ publicKey }: Pick<Passkey, 'publicKey'>): string =>
  sha256(Buffer.from(publicKey, 'base64url'))

type Change = Pick<LedgerEntry, 'organisation' | 'type' | 'by'> & {
  data: object
  head: LedgerPlace | null
  /** Whose key signs. */
  signer: string
  issued: string
}

/** What a key signs of a change of its ledger: who makes it, what it is, and on which head it rests. */
export const ledgerChallenge = (
  { organisation, type, by, data, head, signer, issued }: Change,
  newsroom: NewsroomId,
): Challenge => ({
  ...{ format: 1, newsroom, action: `ledger-${type}`, entry: null, organisation, by: signer },
  ...{ round: head?.seq ?? null, digest: head?.hash ?? null },
  body: hashOf({ by, data }),
  issued,
})

export type { Proof }
