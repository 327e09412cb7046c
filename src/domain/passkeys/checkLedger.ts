import { sayInEnglish } from '../sayIn.ts'
import { bytesOf, checkAssertion, isCloned, readPublicKey } from './assertion.ts'
import { challengeHash, isInTime, type NewsroomId } from './challenge.ts'
import {
  hashLedgerEntry,
  LEDGER_ENTRY,
  ledgerChallenge,
  type LedgerEntry,
  type Passkey,
  type Proof,
} from './ledger.ts'
import { refuseLedgerChange } from './ledgerRules.ts'
import {
  activeKey,
  EMPTY_LEDGER,
  type LedgerKey,
  type LedgerState,
  replayLedger,
  withEntry,
} from './ledgerState.ts'

type Checked = { fault: string; seq: number } | { fault: null; entries: LedgerEntry[]; counts: Counts }

/** Of each credential the highest count that was seen, and where. */
export type Counts = ReadonlyMap<string, number>

/** At which address of its newsroom a key has signed: its host is the key's, its port may have changed since. */
export const originIn = (proof: Proof, { rpId, origin }: Pick<Passkey, 'rpId' | 'origin'>): string => {
  try {
    const said = JSON.parse(bytesOf(proof.clientData)?.toString() ?? '') as { origin?: unknown } | null
    return typeof said?.origin === 'string' && hostOf(said.origin) === rpId ? said.origin : origin
  } catch {
    return origin
  }
}

export const hostOf = (origin: string): string | null => {
  try {
    const { protocol, hostname, origin: own } = new URL(origin)
    return own === origin && (protocol === 'https:' || hostname === 'localhost') ? hostname : null
  } catch {
    return null
  }
}

const faultOfPlace = (entry: LedgerEntry, state: LedgerState, organisation: string): string | null => {
  const { head } = state
  if (entry.organisation !== organisation) return `it belongs to “${entry.organisation}”`
  if (entry.seq !== (head?.seq ?? 0) + 1) return `entry ${(head?.seq ?? 0) + 1} should stand here`
  if (entry.prevHash !== (head?.hash ?? null)) return 'its prevHash is not the hash of the entry before it'
  return entry.hash === hashLedgerEntry(entry) ? null : 'its hash is not that of what it says'
}

const faultOfKey = (entry: LedgerEntry): string | null => {
  if (entry.type !== 'enrol' && entry.type !== 'claim') return null
  if (!readPublicKey(entry.data)) return 'its key is none'
  return hostOf(entry.data.origin) === entry.data.rpId ? null : 'its key was made for another address'
}

/** What the proof of the entry signs: its own change, or, of what stops a claim, something else of that day. */
const signedIn = (
  entry: LedgerEntry,
  key: LedgerKey,
  { state, newsroom }: { state: LedgerState; newsroom: NewsroomId },
): string => {
  if (entry.type === 'stop' && entry.data.signed !== null) return entry.data.signed
  const { organisation, type, by, data, issued } = entry
  const change = { organisation, type, by, data, head: state.head, signer: key.person, issued: issued ?? '' }
  return challengeHash(ledgerChallenge(change, newsroom))
}

type Signed = { fault: string } | { fault: null; key: LedgerKey | null; count: number }

const checkSigner = (
  entry: LedgerEntry,
  { state, newsroom, counts }: { state: LedgerState; newsroom: string; counts: Counts },
): Signed => {
  const { proof, issued, at } = entry
  if (proof === null)
    return issued === null ? { fault: null, key: null, count: 0 } : { fault: 'it has no proof' }
  const key = activeKey(state, proof.credential)
  if (!key) return { fault: 'its proof is by a key that the ledger did not know then' }
  if (issued === null || !isInTime(issued, at)) return { fault: 'its proof was too old' }
  const origin = originIn(proof, key)
  const challenge = signedIn(entry, key, { state, newsroom: { key: newsroom, origin } })
  const checked = checkAssertion(proof, { ...key, origin, challenge })
  if (checked.fault !== null) return checked
  return isCloned(checked.count, counts.get(key.credential) ?? key.count)
    ? { fault: 'two devices hold the key of its proof: its counter has gone back' }
    : { fault: null, key, count: checked.count }
}

/** As the ledger stood right before the entry, a claim that was due by then having begun it anew. */
const stateBefore = (entries: readonly LedgerEntry[], at: string): LedgerState =>
  replayLedger(entries, new Date(at))

/**
 * Entry by entry: each at its place, by a key that the ledger knew, as the rules allow. The roles that people held are the
 * newsroom’s word. @param newsroom fingerprint of its first key.
 */
export const checkLedger = (
  given: readonly unknown[],
  { organisation, newsroom }: { organisation: string; newsroom: string },
): Checked => {
  const entries: LedgerEntry[] = []
  const counts = new Map<string, number>()
  for (const [index, one] of given.entries()) {
    const seq = index + 1
    const parsed = LEDGER_ENTRY.safeParse(one)
    if (!parsed.success) return { seq, fault: 'it does not have the form of an entry' }
    const entry = parsed.data
    const state = stateBefore(entries, entry.at)
    const isBack = Date.parse(entry.at) < Date.parse(entries.at(-1)?.at ?? entry.at)
    const fault =
      faultOfPlace(entry, state, organisation) ??
      (isBack ? 'it is older than the entry before it' : null) ??
      faultOfKey(entry)
    if (fault !== null) return { seq, fault }
    const signed = checkSigner(entry, { state, newsroom, counts })
    if (signed.fault !== null) return { seq, fault: signed.fault }
    const refused = refuseLedgerChange({ ...entry, state, signer: signed.key, people: null })
    if (refused)
      return { seq, fault: `the rules refuse it (${refused.reason}): ${sayInEnglish(refused.sentence)}` }
    if (signed.key) counts.set(signed.key.credential, signed.count)
    entries.push(entry)
  }
  return { fault: null, entries, counts }
}

export const stateAfter = (entries: readonly LedgerEntry[]): LedgerState =>
  entries.reduce(withEntry, EMPTY_LEDGER)
