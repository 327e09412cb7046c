import type { Embargo, LeafName } from '../canonical.ts'
import type { ProposedFact } from '../differences/proposed.ts'
import type { EntryType, TextState } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { MandateTerms } from '../mandate/terms.ts'
import type { PartyRole, Standing } from '../parties.ts'
import type { Sight } from '../rights/sight.ts'
import type { RemarkView } from './remarks.ts'
import type { Silence, Delegation, WireStanding, Scheduled, Proposal } from './types.ts'

/** A media update that may carry the entry. `readers`: the organisations, by slug, that read its frozen text by that. */
export type InclusionView = { bundle: string; notBefore: string | null; readers: string[] }

/** An entry that a media update carries. `title` and `digest`: of what the reader may read of it, or null. */
export type CarriedView = {
  entry: string
  type: EntryType
  heading: string
  sight: Sight
  title: string | null
  digest: string | null
  /** Of what the reader may read whole, as it is frozen. */
  mandate: MandateTerms | null
}

export type Person = { id: string; name: string }

export type SignatureView = {
  by: Person | null
  at: string
  digest: string
  covers: LeafName[]
  mode: 'express' | 'tacit'
}

export type PartyView = {
  organisation: string
  role: PartyRole | 'lead'
  standing: Standing
  signature: SignatureView | null
  /** Only where it is: the coordinator has suspended the organisation. */
  suspended?: true
  /** Only where it is: a partner now, whose people act for nobody. */
  noMember?: true
  /** Only where it is: who signs for it, and until when. */
  delegated?: Delegation
}

export type ActionView = { action: string; needsNote: boolean }

export type LogEntryView = {
  seq: number
  type: string
  organisation: string | null
  by: Person | null
  at: string
  digest: string | null
  data: Record<string, unknown>
  note: string | null
  noteHash: string | null
  prevHash: string | null
  hash: string
}

/** Facts that one person would change under the mandate: what a second one confirms by its digest. */
export type ProposalView = Pick<Proposal, 'digest' | 'edition' | 'changed'> & {
  by: Person | null
  at: string
  /** Organisations whose people may confirm it, by slug; empty where nobody can. */
  confirmers: string[]
  /** The reader has proposed it: they do not confirm it, but may propose something else in its place. */
  isOwn: boolean
  /** What this person could tell the world of it in one act, as the lead's caution; null where they cannot, or have. */
  caution: string | null
  /** The event's, in which its hours are read. */
  zone: string | null
  facts: ProposedFact[]
}

/**
 * What whoever submitted the text of the round was told of, and answered for with a word: sentences, and the word; null
 * where it has been erased.
 */
export type AcknowledgedView<Told = string> = {
  organisation: string
  by: Person | null
  at: string
  note: string | null
  sentences: Told[]
}

/**
 * What the clearance box shows and `GET …/clearance` answers. `parties` begins with the lead.
 * `Told`: sentences as the register makes them, until they are put into the reader's language.
 */
export type ClearanceView<Told = string> = {
  entry: string
  state: TextState
  revision: number
  digest: string | null
  edition: number | null
  /** What the frozen text consists of, without its logos; null in drafting. */
  frozen: { languages: Locale[]; pictures: number; files: number } | null
  /** What its signers let the lead change later; null in drafting, and for a text that carries no mandate. */
  mandate: MandateTerms | null
  wire: WireStanding | null
  scheduled: Scheduled | null
  embargo: Embargo | null
  silence: Silence | null
  parties: PartyView[]
  /** The instant of its latest invitation, from which on the reader's organisation reads the log; null for the lead. */
  since: string | null
  actions: ActionView[]
  /** The organisations that the person can sign for now, by slug: their own first, then by delegation. */
  signsFor: string[]
  log: LogEntryView[]
  /**
   * Sentences: who must sign and cannot; for the lead also what submit or release lacks, and what is advisable; for who
   * writes and signs, that they could not do both.
   */
  hints: Told[]
  /** Null where nothing was. */
  acknowledged: AcknowledgedView<Told> | null
  /** The media updates that may carry it. */
  inclusions: InclusionView[]
  /** Of a media update: what it carries, as far as the reader may know of it. */
  carried: CarriedView[]
  /** What organisations say of the edition that is out. */
  remarks: RemarkView[]
  /** What waits to be confirmed under the mandate; null where nothing is proposed that could be. */
  proposal: ProposalView | null
}
