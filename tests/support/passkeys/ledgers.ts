import { sha256 } from '../../../src/domain/digests.ts'
import type { LedgerWord } from '../../../src/domain/organisations.ts'
import { challengeHash, type NewsroomId } from '../../../src/domain/passkeys/challenge.ts'
import {
  chainLedger,
  type EntryOf,
  ledgerChallenge,
  type LedgerEntry,
  type LedgerType,
  type NewLedgerEntry,
} from '../../../src/domain/passkeys/ledger.ts'
import {
  type LedgerRefusal,
  type LedgerRequest,
  refuseLedgerChange,
} from '../../../src/domain/passkeys/ledgerRules.ts'
import {
  activeKey,
  isActive,
  type LedgerState,
  replayLedger,
  wordOf,
} from '../../../src/domain/passkeys/ledgerState.ts'
import { Authenticator, type Lie, ORIGIN } from './authenticator.ts'

type People = NonNullable<LedgerRequest['people']>
type Change<T extends LedgerType> = {
  at: string
  by: string
  type: T
  data: EntryOf<T>['data']
  /** Whose authenticator touches; none for a root and a claim. */
  with?: Authenticator
  lie?: Lie
  /** By how many milliseconds it was issued before. */
  age?: number
  /** Nobody asks the rules. */
  isForced?: boolean
}

/** The ledgers of a newsroom in memory, with the authenticators of its people. */
export class Ledgers {
  readonly entries: Record<string, LedgerEntry[]> = {}
  readonly authenticators = new Map<string, Authenticator>()
  people: Record<string, People> = {}
  private nonces = 0

  constructor(readonly newsroom: NewsroomId) {}

  state(organisation: string, now: Date | string): LedgerState {
    return replayLedger(this.entries[organisation] ?? [], new Date(now))
  }

  /** The first authenticator that somebody uses here, or a further one by its name. */
  authenticator(name: string): Authenticator {
    const known = this.authenticators.get(name)
    if (known) return known
    const made = new Authenticator(name)
    this.authenticators.set(name, made)
    return made
  }

  /** What the rules would refuse, or the entry that stands there now. */
  change<T extends LedgerType>(organisation: string, change: Change<T>): LedgerRefusal | LedgerEntry {
    const { at, by, type, data, with: touched, lie, age = 1_000, isForced = false } = change
    const log = (this.entries[organisation] ??= [])
    const state = replayLedger(log, new Date(at))
    const signer = activeKey(state, touched?.credential)
    const issued = touched ? new Date(Date.parse(at) - age).toISOString() : null
    const request = { type, data, state, by, signer, people: this.people[organisation] ?? null }
    const refused = refuseLedgerChange(request as LedgerRequest)
    if (refused && !isForced) return refused
    const person = signer?.person ?? by
    const said = { organisation, type, by, data, head: state.head, signer: person, issued: issued ?? '' }
    const challenge = challengeHash(ledgerChallenge(said, this.newsroom))
    const proof = touched ? touched.sign(challenge, lie) : null
    const entry = { organisation, type, by, data, proof, issued } as NewLedgerEntry // of one type, which was given
    const nonce = sha256(`ledger ${organisation} ${(this.nonces += 1)}`).slice(0, 32)
    const chained = chainLedger(entry, { head: state.head, at, nonce })
    log.push(chained)
    return chained
  }

  /** A ledger whose root is a manager's, with the keys of these people. */
  begin(
    organisation: string,
    { at, manager, people }: { at: string; manager: string; people: string[] },
  ): void {
    const root = this.authenticator(manager)
    this.change(organisation, { at, by: manager, type: 'enrol', data: root.passkey(manager, true) })
    for (const person of people) {
      const data = this.authenticator(person).passkey(person)
      this.change(organisation, { at, by: person, type: 'enrol', data, with: root })
    }
  }

  demand(organisation: string, at: string, on = true, lie?: Lie): LedgerRefusal | LedgerEntry {
    const state = this.state(organisation, at)
    const root = state.keys.find((key) => key.manager && isActive(key))
    const touched = this.authenticators.get(root?.person ?? '')
    return this.change(organisation, {
      ...{ at, by: root?.person ?? '', type: 'demand', data: { on }, ...(lie ? { lie } : {}) },
      ...(touched ? { with: touched } : {}),
    })
  }

  /** What the rules of clearance are told of it. */
  word(organisation: string, now: Date | string): LedgerWord {
    return wordOf(this.state(organisation, now))
  }
}

export const NEWSROOM = (key: string): NewsroomId => ({ key, origin: ORIGIN })
