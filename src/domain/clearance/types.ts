import type { Embargo, LeafName, Manifest } from '../canonical.ts'
import type { ProposedFact } from '../differences/proposed.ts'
import type { EditionType, TextState } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { MandateFact } from '../mandateFacts.ts'
import type { Party, PartyRole, Standing } from '../parties.ts'
import type { OnDeadline } from '../silence.ts'
import type { Carried, Condition } from './conditional.ts'
import type { RemarkView } from './remarks.ts'

/** One act of consent; an organisation has several when it signed in parts. */
export type Consent = {
  organisation: string
  by: string | null
  at: string
  mode: 'express' | 'tacit'
  covers: LeafName[]
  /** The edition whose release it was first given for, when it was carried from there. */
  carried?: number
}

/** One attempt to have a frozen text signed, from its `submit` on. */
export type Round = {
  /** Seq of the submit. */
  seq: number
  digest: string
  manifest: Manifest
  editionType: EditionType
  submittedBy: string | null
  editors: string[]
  /** Without the lead; as they stood at the submit. */
  parties: { organisation: string; role: PartyRole }[]
  authoritative: Locale
  official: Locale[]
  courtesy: Locale[]
  consents: Consent[]
  /** Supporters that have held the release: it stays in clearance until the text goes back to drafting. */
  heldBy: string[]
  silence: Silence | null
  /** Signing parties whose silence never stands for this kind of text. */
  mute: string[]
}

/** Whether an organisation's silence is consent, and from which instant on. */
export type Hush = { organisation: string; from: string; counts: boolean }
export type Silence = { deadline: string; onDeadline: OnDeadline; parties: Hush[] }

/** What an organisation has said of an edition that is out; the words are the note of the event. */
export type Remark = { organisation: string; seq: number; at: string }

/** Its `sign` on this entry, given to another party until an instant. */
export type Delegation = { to: string; until: string }

export type EditionStanding = 'scheduled' | 'live' | 'suspended' | 'withdrawn' | 'replaced'

export type Edition = {
  edition: number
  editionType: EditionType
  digest: string
  availableAt: string
  releasedAt: string
  releaseSeq: number
  /** It has taken effect: an `available` event says so, or its instant has passed. */
  available: boolean
  consents: Consent[]
  standing: EditionStanding
  withdrawnAt: string | null
  withdrawSeq: number | null
  /** One of each organisation, until it lifts it. */
  cautions: Remark[]
  /** Organisations that have suspended it and not reinstated it. */
  suspendedBy: string[]
  /** Organisations that no longer stand behind it. */
  dissociations: Remark[]
  /** The place in a media update's log by which it is released; null for one released by itself. */
  bundle: Condition | null
  /** The media update's log does not say yet whether it is released. */
  pending: boolean
  /** How often its facts were changed under its mandate, when last, and which in all that time. */
  minor: number
  changedAt: string | null
  changed: MandateFact[]
  /** The releases of entries that this one's release carries. */
  carries: Carried[]
  round: Round
}

export type WireStanding = {
  edition: number
  digest: string
  availableAt: string
  standing: 'live' | 'suspended' | 'withdrawn'
}
export type Scheduled = { edition: number; digest: string; availableAt: string }

/** What the log says at an instant. */
export type Clearance = {
  lead: string
  state: TextState
  /** The round in work, also while its edition waits or is out; null in drafting. */
  round: Round | null
  /** The kind of edition in work or last released, and the seq of the `correct` that began it. */
  work: { editionType: EditionType; correctSeq: number | null }
  /** Without the lead. */
  parties: Party[]
  /** Released and not held, by number. */
  editions: Edition[]
  wire: WireStanding | null
  scheduled: Scheduled | null
  /** Of the frozen text: in a round or released; null in drafting. */
  digest: string | null
  /** Number of the last edition, released or scheduled. */
  edition: number | null
  /** Fixed at the first freeze. */
  wireSlug: string | null
  /** The scheduled edition's instant has passed and no `available` says so yet. */
  isDue: boolean
  headSeq: number
  headHash: string | null
  deleted: boolean
  /** Per organisation, the seq at which it last took its consent back, and that at which it last signed. */
  broken: Readonly<Record<string, number>>
  signed: Readonly<Record<string, number>>
  /** By the organisation that has delegated. */
  delegations: Readonly<Record<string, Delegation>>
  /** By media update, the lead's consent that it carries this entry, and from when on. */
  inclusions: Readonly<Record<string, Inclusion>>
  /** Facts that one person would change under the mandate, until a second one confirms them. */
  proposal: Proposal | null
}

export type Proposal = {
  seq: number
  by: string | null
  edition: number
  digest: string
  manifest: Manifest
  changed: MandateFact[]
}

export type Inclusion = { notBefore: string | null }

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
  /** The reader has proposed it: they do not confirm it, but may propose something else in its place. */
  isOwn: boolean
  /** The event's, in which its hours are read. */
  zone: string | null
  facts: ProposedFact[]
}

/** What the clearance box shows and `GET …/clearance` answers. `parties` begins with the lead. */
export type ClearanceView = {
  entry: string
  state: TextState
  revision: number
  digest: string | null
  edition: number | null
  /** What the frozen text consists of, without its logos; null in drafting. */
  frozen: { languages: Locale[]; pictures: number; files: number } | null
  wire: WireStanding | null
  scheduled: Scheduled | null
  embargo: Embargo | null
  silence: Silence | null
  parties: PartyView[]
  actions: ActionView[]
  log: LogEntryView[]
  /**
   * Sentences: who must sign and cannot; for the lead also what submit or release lacks, and what is advisable; for who
   * writes and signs, that they could not do both.
   */
  hints: string[]
  /** What organisations say of the edition that is out. */
  remarks: RemarkView[]
  /** What waits to be confirmed under the mandate; null where nothing is proposed that could be. */
  proposal: ProposalView | null
}
