import type { Manifest, CanonicalText } from '../canonical.ts'
import type { LogEvent } from '../clearance/events.ts'
import type { Delegation, Edition, Proposal } from '../clearance/state.ts'
import type { EditionType } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { PartyRole } from '../parties.ts'
import type { Salted } from '../digests.ts'
import type { RedactedEvent } from './otherLogs.ts'
import type { KeyStatement } from './keys.ts'
import type { LedgerEntry } from '../passkeys/ledger.ts'

/** The edition that had taken effect, as far as it decides what comes next. */
export type OpeningEdition = Pick<
  Edition,
  'edition' | 'editionType' | 'digest' | 'availableAt' | 'minor' | 'changed' | 'consents' | 'suspendedBy'
> & {
  manifest: Manifest
  parties: { organisation: string; role: PartyRole }[]
  authoritative: Locale
  official: Locale[]
  courtesy: Locale[]
  withdrawnAt: string | null
  /** Organisations that caution it, and that no longer stand behind it. */
  cautions: string[]
  dissociations: string[]
}

/** A consent that a next round carries: the event that gave it, and the parts of the text that it was given to. */
export type CarriedConsent = { event: LogEvent; manifest: Manifest }

/**
 * What stood before the first event that a newly invited party reads: the newsroom's word. Its earlier events stay hidden, and
 * the first one read hangs on them by `prevHash`.
 */
export type Opening = {
  /** Of the first event in the file. */
  seq: number
  prevHash: string
  lead: string
  /** Invited and accepted ones alone. */
  parties: { organisation: string; role: PartyRole; standing: 'invited' | 'accepted' }[]
  work: { editionType: EditionType; hasNotice: boolean }
  delegations: Record<string, Delegation>
  edition: OpeningEdition | null
  carried: CarriedConsent[]
  /** Where a submit follows: whose consent to the edition carries no more, and whose last word was a no. */
  lapsed: string[]
  refused: string[]
  /** Who has handed over the lead or taken it since the edition, or since the beginning. */
  handed?: string[] | undefined
  /** Where it is taken or ended: whom the lead had been offered to. */
  offer?: string | undefined
  /** Where a submit follows: who would sign another text, and which. */
  conditions?: { organisation: string; digest: string }[] | undefined
  /** Only what later events name. */
  inclusions: { bundle: string; notBefore: string | null }[]
  proposal: Omit<Proposal, 'at'> | null
  /** Whose caution waits for the next edition; only of those that lift it later. */
  waiting?: string[] | undefined
}

export type Erased = { salt: null; value: null }

/** An event with the words that it binds by hash; null where there are none, or where they have been erased. */
export type EvidenceEvent = LogEvent & { note: Salted<string> | null }

/** A frozen text with the values that it binds by hash, by their hashes. */
export type EvidenceText = CanonicalText & {
  digest: string
  manifest: Manifest
  aside: Record<string, Salted | Erased>
}

/** All that the register has of an entry, in one file that needs nothing else to be checked. */
export type Evidence = {
  format: 1
  entry: string
  /** Where the desk keeps it: for people, and bound by nothing. */
  collection: string
  /** Slug of the lead. */
  lead: string
  log: EvidenceEvent[]
  texts: EvidenceText[]
  /** Events of media updates that say which events of this log count: whole for who reads the update. */
  elsewhere: (LogEvent | RedactedEvent)[]
  /** The keys that sign heads, the present one last. */
  keys: KeyStatement[]
  /** Only where earlier events are hidden from the organisation whose evidence it is. */
  opening?: Opening
  /** By organisation, whole: of those whose passkeys something in the log rests on. */
  ledgers?: Record<string, LedgerEntry[]>
}

/** Why something does not hold: where, and one sentence. */
export type Fault = { where: string; sentence: string }
