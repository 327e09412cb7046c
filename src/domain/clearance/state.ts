import type { LeafName, Manifest } from '../canonical.ts'
import type { EditionType, TextState } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { MandateFact } from '../mandate/mandateFacts.ts'
import type { Party, PartyRole } from '../parties.ts'
import type { OnDeadline } from '../silence.ts'
import type { Carried, Condition } from './events.ts'

/** One act of consent; an organisation has several when it signed in parts. */
export type Consent = {
  organisation: string
  by: string | null
  at: string
  mode: 'express' | 'tacit'
  covers: LeafName[]
  /** The edition whose release it was first given for, when it was carried from there. */
  carried?: number
  /** The passkey that proves it; left out: it is the newsroom's word. */
  credential?: string
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
  /** Who had a hand in every change beside a single editor, by their suggestions; left out: nobody. */
  suggesters?: string[]
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
  /** Signing parties whose consent counts in this round only where a passkey proves it. */
  demanding: string[]
  /** Those for which a person of another party has signed. */
  delegated: string[]
  /** Of those that signed this round expressly, where they did last. */
  signedAt: Readonly<Record<string, number>>
}

/** Whether an organisation's silence is consent, and from which instant on. */
export type TacitConsent = { organisation: string; from: string; counts: boolean }
export type Silence = { deadline: string; onDeadline: OnDeadline; parties: TacitConsent[] }

/** What an organisation has said of an edition that is out; the words are the note of the event. */
export type Remark = {
  organisation: string
  seq: number
  at: string
  /** Of a caution that tells of facts which wait to be confirmed: the seq of their proposal. */
  proposal?: number
  /** Of such a caution: the one of the same organisation in whose place it stands, and which stands again when it ends. */
  over?: Remark
}

/**
 * That a party would sign the text if its digest were this one, which it has with the suggestions named and no other change. It
 * counts as that party's no to every other text, and is never its signature.
 */
export type SigningCondition = {
  seq: number
  by: string | null
  at: string
  suggestions: readonly string[]
  digest: string
}

/** That the lead would hand the text to a co-author: until somebody takes it, ends it, or goes on with the text. */
export type LeadOffer = { to: string; seq: number }

/** Its `sign` on this entry, given to another party until an instant. */
export type Delegation = { to: string; until: string; isProved?: true }

export type EditionStatus = 'scheduled' | 'live' | 'suspended' | 'withdrawn' | 'replaced'

export type Edition = {
  edition: number
  /** Who led the text when it was released. */
  lead: string
  editionType: EditionType
  digest: string
  availableAt: string
  releasedAt: string
  releaseSeq: number
  /** It has taken effect: an `available` event says so, or its instant has passed. */
  available: boolean
  consents: Consent[]
  standing: EditionStatus
  withdrawnAt: string | null
  withdrawSeq: number | null
  /** Cautions on the edition before stand on this one, too, but of those that signed it expressly since. */
  inherits: boolean
  /** Of those that lifted their caution of this edition while it waited, where: of what was said before it inherits nothing. */
  ended: Readonly<Record<string, number>>
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
  /** The consents of its lead, by media update, under which it was released. */
  included: Readonly<Record<string, Inclusion>>
  round: Round
}

export type WireStatus = {
  edition: number
  digest: string
  availableAt: string
  standing: 'live' | 'suspended' | 'withdrawn'
}
export type Scheduled = { edition: number; digest: string; availableAt: string }

/** What the log says at an instant. */
export type Clearance = {
  /** Of now: what was before a taking is of an earlier one. */
  lead: string
  state: TextState
  /** The round in work, also while its edition waits or is out; null in drafting. */
  round: Round | null
  /** The kind of edition in work or last released, and the seq of the `correct` that began it. */
  work: { editionType: EditionType; correctSeq: number | null }
  /** Without the lead. */
  parties: Party[]
  /** By organisation, its latest invitation: what it reads of the log begins there. */
  invited: Readonly<Record<string, { seq: number; at: string }>>
  /** Released and not held, by number. */
  editions: Edition[]
  /** On editions that were held or never came about: the next one comes out with them. */
  waitingCautions: Remark[]
  wire: WireStatus | null
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
  /** By the party that would sign another text: until its own reviewer signs or takes it back, or it is no party any more. */
  conditions: Readonly<Record<string, SigningCondition>>
  /** By media update, the lead's consent that it carries this entry, and from when on. */
  inclusions: Readonly<Record<string, Inclusion>>
  /** Kinds of text for which an organisation's silence may count, as it said when it accepted. */
  agreed: Readonly<Record<string, readonly string[]>>
  /** By organisation, when it was last reminded of its step, ISO 8601. */
  reminded: Readonly<Record<string, string>>
  /** Facts that one person would change under the mandate, until a second one confirms them. */
  proposal: Proposal | null
  /** The seq of the last release, whatever became of it: a proposal ends with it. */
  releasedSeq: number
  offer: LeadOffer | null
  /** By organisation that has handed over the lead or taken it, the seq at which it last did. */
  handed: Readonly<Record<string, number>>
  /** When somebody last acted for the organisation that leads the text now, ISO 8601: it was not suspended then. */
  leadActedAt: string | null
  /** By party that objects to another lead, since the lead last acted. */
  objections: Readonly<Record<string, Objection>>
}

export type Objection = { seq: number; at: string }

export type Proposal = {
  seq: number
  by: string | null
  at: string
  edition: number
  digest: string
  manifest: Manifest
  changed: MandateFact[]
  /** A second person of the lead may confirm, too, where the consents of the others allow it. */
  confirm?: 'lead' | undefined
}

/** `readers`: the media update's lead and accepted signers may read the entry's frozen text. */
export type Inclusion = { notBefore: string | null; readers: boolean }
