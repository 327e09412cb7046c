import type { LedgerWord } from '../organisations.ts'
import type { LedgerPlace } from './proof.ts'
import { fingerprintOf, type LedgerEntry, type Passkey } from './ledger.ts'

/** A manager who claims a new ledger waits so long; a key of the old one stops it meanwhile. */
export const CLAIM_WAITS_MS = 86_400_000

/** A key as its ledger knows it. */
export type LedgerKey = Passkey & {
  fingerprint: string
  /** Seq of the entry that let it in, and its instant: the key is known since then. */
  seq: number
  since: string
  /** The person whose key let it in; null for a root. */
  letInBy: string | null
  /** It began a ledger anew, without a key of the old one. */
  isRestart: boolean
  /** Where it was revoked; `ended`: by a new ledger, which says nothing of what it signed before. */
  revoked: (LedgerPlace & { at: string; by: string }) | null
  ended: boolean
}

export type Claim = { seq: number; at: string; by: string; passkey: Passkey; takesEffectAt: string }
/** The last word on whether the organisation demands proofs. */
export type Demand = LedgerPlace & { on: boolean; at: string; by: string }

/** What a ledger says at an instant. */
export type LedgerState = {
  head: LedgerPlace | null
  keys: LedgerKey[]
  demand: Demand | null
  claim: Claim | null
  /** How often it was begun anew. */
  restarts: number
}

export const EMPTY_LEDGER: LedgerState = { head: null, keys: [], demand: null, claim: null, restarts: 0 }

type LetIn = { passkey: Passkey; seq: number; since: string; letInBy: string | null; isRestart: boolean }

const toKey = ({ passkey, ...rest }: LetIn): LedgerKey => ({
  ...passkey,
  ...rest,
  fingerprint: fingerprintOf(passkey),
  ...{ revoked: null, ended: false },
})

export const isActive = ({ revoked, ended }: LedgerKey): boolean => revoked === null && !ended

export const activeKey = ({ keys }: LedgerState, credential: string | undefined): LedgerKey | null =>
  keys.find((key) => key.credential === credential && isActive(key)) ?? null

/** A person's own keys, as long as they count. */
export const activeKeysOf = ({ keys }: LedgerState, person: string): LedgerKey[] =>
  keys.filter((key) => key.person === person && isActive(key))

/** The keys that no other key let in: the first one, and those with which the ledger was begun anew. */
export const rootsOf = ({ keys }: LedgerState): LedgerKey[] => keys.filter(({ letInBy }) => letInBy === null)

/** Every claim that a ledger holds has taken effect by then. */
export const AT_LAST = new Date(8.64e15)

/** A claim that nobody has stopped begins the ledger anew: the demand goes over, the old keys end. */
const settled = (state: LedgerState, at: string): LedgerState => {
  const { claim } = state
  if (!claim || Date.parse(claim.takesEffectAt) > Date.parse(at)) return state
  const { passkey, seq, takesEffectAt } = claim
  const root = toKey({ passkey, seq, since: takesEffectAt, letInBy: null, isRestart: true })
  const ended = state.keys.map((key) => (isActive(key) ? { ...key, ended: true } : key))
  return { ...state, keys: [...ended, root], claim: null, restarts: state.restarts + 1 }
}

const applied = (state: LedgerState, entry: LedgerEntry): LedgerState => {
  const { seq, hash, at, by } = entry
  const place = { seq, hash }
  const letInBy = activeKey(state, entry.proof?.credential)?.person ?? null
  // Whatever an old key signs stops a claim.
  const before = { ...state, head: place, claim: entry.proof ? null : state.claim }
  switch (entry.type) {
    case 'enrol': {
      const key = toKey({ passkey: entry.data, seq, since: at, letInBy, isRestart: false })
      return { ...before, keys: [...before.keys, key] }
    }
    case 'revoke':
      return {
        ...before,
        keys: before.keys.map((key) =>
          key.credential === entry.data.credential && isActive(key)
            ? { ...key, revoked: { ...place, at, by } }
            : key,
        ),
      }
    case 'demand':
      return { ...before, demand: { ...place, on: entry.data.on, at, by } }
    case 'claim': {
      const takesEffectAt = new Date(Date.parse(at) + CLAIM_WAITS_MS).toISOString()
      return { ...before, claim: { seq, at, by, passkey: entry.data, takesEffectAt } }
    }
    case 'stop':
      return before
  }
}

/** What stands once this entry does. */
export const withEntry = (state: LedgerState, entry: LedgerEntry): LedgerState =>
  applied(settled(state, entry.at), entry)

/** What the ledger says at an instant; a function of its entries and the clock, and of nothing else. */
export const replayLedger = (entries: readonly LedgerEntry[], now: Date): LedgerState =>
  settled(entries.reduce(withEntry, EMPTY_LEDGER), now.toISOString())

export const isDemanding = ({ demand }: LedgerState): boolean => demand?.on === true

/** What the rules of clearance are told of it. */
export const wordOf = (state: LedgerState): LedgerWord => {
  const { demand, keys } = state
  return {
    demand: isDemanding(state) && demand ? { seq: demand.seq, hash: demand.hash, by: demand.by } : null,
    revoked: keys.flatMap(({ credential, revoked }) =>
      revoked ? [{ credential, seq: revoked.seq, hash: revoked.hash, by: revoked.by }] : [],
    ),
  }
}
