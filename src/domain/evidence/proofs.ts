import { checkAssertion, isCloned } from '../passkeys/assertion.ts'
import {
  challengeHash,
  challengeOf,
  challengeOfActs,
  isInTime,
  type NewsroomId,
} from '../passkeys/challenge.ts'
import { originIn } from '../passkeys/checkLedger.ts'
import type { LedgerEntry } from '../passkeys/ledger.ts'
import {
  activeKey,
  isDemanding,
  type LedgerKey,
  type LedgerState,
  replayLedger,
} from '../passkeys/ledgerState.ts'
import { actOf, readData } from '../clearance/eventData.ts'
import { editionInForce } from '../clearance/editions.ts'
import type { LogEvent } from '../clearance/events.ts'
import type { Clearance } from '../clearance/state.ts'
import { TABLE } from '../clearance/table.ts'
import type { CheckedLedgers } from './ledgers.ts'

/** What is written within this time rests on a ledger that was read a moment before. */
const GRACE_MS = 60_000

/** What proofs have shown so far in this file: the counters of keys, and what was signed. */
export type Shown = { counts: Map<string, number>; used: Set<string> }

/** Whose key proves an event. */
export type ProvedBy = { seq: number; key: LedgerKey; organisation: string }

type Asked = {
  event: LogEvent
  before: Clearance
  ledgers: CheckedLedgers
  /** Fingerprint of the newsroom's first key. */
  newsroom: string
  shown: Shown
  /** Seq of the first event in the file, where earlier ones are hidden. */
  first: number
  /** Hash of the facts that were asked for, where the texts show them; null: they do not. */
  factsAsked: string | null
}

type Checked = { fault: string } | { fault: null; by: ProvedBy | null }

const fault = (words: string): Checked => ({ fault: words })

/** Whose ledger must know the key: of whoever acts, or of the delegate that signs. */
const signerOf = ({ organisation, data }: LogEvent): string =>
  (data as { delegate?: string }).delegate ?? organisation ?? ''

const stateAt = (entries: readonly LedgerEntry[], at: number): LedgerState =>
  replayLedger(
    entries.filter((entry) => Date.parse(entry.at) <= at),
    new Date(at),
  )

const waitsForKey = (event: LogEvent): boolean => {
  const act = actOf(event)
  return act !== null && TABLE[act].waitsForKey
}

/** What a ledger had demanded well before counts, whatever the log says of it. */
const faultOfUnproved = ({ event, ledgers }: Asked): string | null => {
  if (event.proof || !waitsForKey(event) || event.by === null) return null
  const demanding = [event.organisation ?? '', signerOf(event)].find((organisation) => {
    const ledger = ledgers.get(organisation)
    return ledger && isDemanding(stateAt(ledger.entries, Date.parse(event.at) - GRACE_MS))
  })
  return demanding === undefined
    ? null
    : `the ledger of “${demanding}” demanded a proof of it, and it has none`
}

/** Nothing is released on a consent that its organisation's ledger had made void well before. */
const faultOfConsents = ({ event, before, ledgers }: Asked): string | null => {
  if (event.type !== 'release') return null
  const at = Date.parse(event.at) - GRACE_MS
  const states = [...ledgers].map(([organisation, { entries }]) => ({
    organisation,
    ...stateAt(entries, at),
  }))
  for (const { organisation, credential } of before.round?.consents ?? []) {
    const own = states.find((state) => state.organisation === organisation)
    if (own && isDemanding(own) && credential === undefined)
      return `“${organisation}” demanded proofs, and its consent has none`
    const isRevoked = states.some(({ keys }) =>
      keys.some((key) => key.credential === credential && key.revoked !== null),
    )
    if (isRevoked) return `the passkey of the consent of “${organisation}” had been revoked`
  }
  return null
}

/** That a ledger says what an event of a round says of it. */
const faultOfWord = ({ event, ledgers }: Asked): string | null => {
  if (event.type !== 'demand' && event.type !== 'revoke-key') return null
  const { ledger } = event.type === 'demand' ? readData('demand', event) : readData('revoke-key', event)
  const entry = ledgers.get(event.organisation ?? '')?.entries[ledger.seq - 1]
  if (!entry || entry.hash !== ledger.hash || entry.by !== event.by)
    return `the ledger of “${event.organisation}” does not say it`
  const isSaid =
    event.type === 'demand'
      ? entry.type === 'demand' && entry.data.on
      : entry.type === 'revoke' && entry.data.credential === readData('revoke-key', event).credential
  return isSaid ? null : `the ledger of “${event.organisation}” says something else`
}

/** The edition whose facts would change: the proposal makes a text of its own. */
const digestBefore = ({ before }: Asked): string | null =>
  before.editions.find(({ edition }) => edition === editionInForce(before))?.digest ?? null

/** The key, as the ledger stood at the head that the event names, which was the last one then. */
const keyOf = ({ event, ledgers }: Asked): { fault: string } | { fault: null; key: LedgerKey } => {
  const { proof, proved } = event
  if (!proof || !proved) return { fault: 'it has half a proof' }
  const { organisation, seq, hash } = proved.ledger
  if (organisation !== signerOf(event)) return { fault: 'its proof names the ledger of another organisation' }
  const entries = ledgers.get(organisation)?.entries
  if (!entries) return { fault: `the ledger of “${organisation}”, which its proof names, is missing` }
  if (entries[seq - 1]?.hash !== hash)
    return { fault: `its proof names a head that the ledger of “${organisation}” has not` }
  const later = entries[seq]
  if (later && Date.parse(later.at) < Date.parse(event.at) - GRACE_MS)
    return { fault: `its proof names an older head of the ledger of “${organisation}” than stood then` }
  const state = replayLedger(entries.slice(0, seq), new Date(event.at))
  const key = activeKey(state, proof.credential)
  if (!key) return { fault: `the ledger of “${organisation}” did not know its passkey then` }
  if (Date.parse(key.since) > Date.parse(event.at) + GRACE_MS)
    return { fault: 'its passkey was enrolled after it' }
  return key.person === event.by ? { fault: null, key } : { fault: 'its passkey is another person’s' }
}

const faultOfProved = ({ event, before, first, factsAsked }: Asked): string | null => {
  const { proved } = event
  if (!proved) return 'it has half a proof'
  const { round, issued, facts } = proved
  const isHidden = round !== null && round < first
  if (!isHidden && round !== (before.round?.seq ?? null)) return 'its proof was given to another round'
  if (!isInTime(issued, event.at)) return 'its proof was made too long before it, or after it'
  return event.type === 'propose-facts' && factsAsked !== null && facts !== factsAsked
    ? 'its proof was given to other facts'
    : null
}

/** The challenge that the key has signed: of this act, or of several of which this is one. */
const challengeFor = (asked: Asked, newsroom: NewsroomId): { own: string; signed: string } | null => {
  const { event } = asked
  if (!event.proved) return null
  const own = challengeHash(
    challengeOf(event, { newsroom, proved: event.proved, digestBefore: digestBefore(asked) }),
  )
  const { acts } = event.proved
  if (!acts) return { own, signed: own }
  return acts.includes(own) ? { own, signed: challengeOfActs(acts) } : null
}

const checkProof = (asked: Asked): Checked => {
  const { event, newsroom, shown } = asked
  if (!event.proof || !event.proved) return fault('it has half a proof')
  if (!waitsForKey(event)) return fault('nobody proves such an act')
  const found = keyOf(asked)
  if (found.fault !== null) return found
  const { key } = found
  const unfit = faultOfProved(asked)
  if (unfit !== null) return fault(unfit)
  const origin = originIn(event.proof, key)
  const challenge = challengeFor(asked, { key: newsroom, origin })
  if (!challenge) return fault('its proof was given to other acts')
  const checked = checkAssertion(event.proof, { ...key, origin, challenge: challenge.signed })
  if (checked.fault !== null) return fault(`its proof does not hold: ${checked.fault}`)
  if (shown.used.has(challenge.own)) return fault('its proof was used before')
  if (isCloned(checked.count, shown.counts.get(key.credential) ?? key.count))
    return fault('two devices hold its passkey: its counter has gone back')
  shown.used.add(challenge.own)
  shown.counts.set(key.credential, checked.count)
  return { fault: null, by: { seq: event.seq, key, organisation: event.proved.ledger.organisation } }
}

/** Whether the event is proved as the ledgers say that it must be, and by whose key. */
export const checkProofs = (asked: Asked): Checked => {
  const { event } = asked
  const wrong = faultOfWord(asked) ?? faultOfUnproved(asked) ?? faultOfConsents(asked)
  if (wrong !== null) return fault(wrong)
  return event.proof || event.proved ? checkProof(asked) : { fault: null, by: null }
}
