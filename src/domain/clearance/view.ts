import type { Clearance, Remark, Silence, Delegation, WireStatus, Scheduled, Proposal } from './state.ts'
import type { SuspendedLead } from './suspendedLead.ts'
import type { TextStage } from '../stages.ts'
import type { Embargo, LeafName } from '../canonical.ts'
import type { ProposedFact } from '../mandate/proposal.ts'
import type { EntryType, TextState } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { MandateTerms } from '../mandate/terms.ts'
import type { PartyRole, Standing } from '../parties.ts'
import type { ReferenceAccess } from '../rights/referenceAccess.ts'

/** What an organisation says of what is out, as the world reads it; the note is null where it was erased. */
type RemarkView = {
  kind: 'caution' | 'dissociation'
  organisation: string
  by: Person | null
  at: string
  note: string | null
}

/**
 * The cautions that stand on the edition that is out, and who no longer stands behind it, in the order of the log; also
 * the cautions on one that waits, with which it will come out.
 */
export const remarksOf = (
  { wire, scheduled, editions }: Pick<Clearance, 'wire' | 'scheduled' | 'editions'>,
  log: readonly LogEntryView[],
): RemarkView[] => {
  const numbered = (number: number | undefined) => editions.find(({ edition }) => edition === number)
  const out = wire?.standing === 'withdrawn' ? undefined : numbered(wire?.edition)
  const cautions = [...(out?.cautions ?? []), ...(numbered(scheduled?.edition)?.cautions ?? [])]
  const each = cautions.filter(({ seq }, index) => cautions.findIndex((one) => one.seq === seq) === index)
  const toView = (kind: RemarkView['kind'], { organisation, seq, at }: Remark) => {
    const event = log.find((each) => each.seq === seq)
    return { seq, view: { kind, organisation, by: event?.by ?? null, at, note: event?.note ?? null } }
  }
  return [
    ...each.map((remark) => toView('caution', remark)),
    ...(out?.dissociations ?? []).map((remark) => toView('dissociation', remark)),
  ]
    .sort((one, other) => one.seq - other.seq)
    .map(({ view }) => view)
}

/** What somebody wrote with a signature; the note is null where it was erased. */
export type SignatureNote = Pick<RemarkView, 'by' | 'at' | 'note'> & { seq: number; organisation: string }

/** The notes with which the round's signatures were given, in the order of the log. They are no conditions. */
export const signatureNotesOf = ({ state, log }: Pick<ClearanceView, 'state' | 'log'>): SignatureNote[] => {
  if (state === 'drafting') return []
  const submitted = log.findLastIndex(({ type }) => type === 'submit')
  return log
    .slice(submitted + 1)
    .filter(({ type, noteHash }) => type === 'sign' && noteHash !== null)
    .map(({ seq, organisation, by, at, note }) => ({ seq, organisation: organisation ?? '', by, at, note }))
}

/** In the order of the log; of what was said before the reader was invited, nothing. */
export const conditionsOf = (
  { conditions, digest }: Pick<Clearance, 'conditions' | 'digest'>,
  log: readonly LogEntryView[],
): ConditionView[] =>
  Object.entries(conditions)
    .flatMap(([organisation, condition]) => {
      const event = log.find(({ seq }) => seq === condition.seq)
      if (!event) return []
      const { by, at, note } = event
      const isMet = condition.digest === digest
      return [{ organisation, by, at, suggestions: [...condition.suggestions], isMet, note }]
    })
    .sort((one, other) => one.at.localeCompare(other.at))

/** A media update that may carry the entry. `readers`: the organisations, by slug, that read its frozen text by that. */
export type InclusionView = { bundle: string; notBefore: string | null; readers: string[] }

/** An entry that a media update carries. `title` and `digest`: of what the reader may read of it, or null. */
export type CarriedView = {
  entry: string
  type: EntryType
  heading: string
  sight: ReferenceAccess
  title: string | null
  digest: string | null
  /** Of what the reader may read whole, as it is frozen. */
  mandate: MandateTerms | null
}

/** That a party would sign the text with exactly these suggestions in it. `isMet`: what is frozen now is that text. */
export type ConditionView = {
  organisation: string
  by: Person | null
  at: string
  suggestions: string[]
  isMet: boolean
  note: string | null
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

/** `from`: the instant from which on a co-author can take the lead; `isTakeable`: whether there is one that could, nobody objecting. */
export type SuspendedLeadView = Pick<SuspendedLead, 'since' | 'from' | 'objecting'> & { isTakeable: boolean }

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
  /** Where the text is, as people say it, and whom it waits for. */
  stage: TextStage
  /** When this was so, by the newsroom's clock: what is counted down is counted from here. */
  now: string
  /** Its address on the wire is fixed at the first freeze; null before. */
  slug: string | null
  /** Its public page, or the notice that replaced it; null if neither exists, or if no wire is installed. */
  page: string | null
  revision: number
  digest: string | null
  edition: number | null
  /** What the frozen text consists of, without its logos; null in drafting. */
  frozen: { languages: Locale[]; pictures: number; files: number } | null
  /** What its signers let the lead change later; null in drafting, and for a text that carries no mandate. */
  mandate: MandateTerms | null
  wire: WireStatus | null
  scheduled: Scheduled | null
  embargo: Embargo | null
  silence: Silence | null
  parties: PartyView[]
  /** The instant of its latest invitation, from which on the reader's organisation reads the log; null for the lead. */
  since: string | null
  actions: ActionView[]
  /** The organisations that the person can sign for now, by slug: their own first, then by delegation. */
  signsFor: string[]
  /** Only where there are any: the organisations, by slug, that know a passkey of the person. */
  hasKeysOf?: string[]
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
  /** The co-author that the lead is offered to, by slug; null where nobody. */
  offer: string | null
  /** Only where the organisation that leads the text is suspended. */
  suspendedLead?: SuspendedLeadView
  /** What parties would sign instead, until they sign or take it back. */
  conditions: ConditionView[]
  /** What waits to be confirmed under the mandate; null where nothing is proposed that could be. */
  proposal: ProposalView | null
}

/** What somebody has before them; `digest`: the last one that was shown of the revision, also when there is none at present. */
export type SeenText = Pick<ClearanceView, 'revision' | 'digest'>

/**
 * Whether somebody who has this text before them may act on that standing without reading anew. A digest stands for more
 * than a revision: dropped parties, contacts and logos are in it, so that two digests of one revision are two texts.
 */
export const isSameText = (seen: SeenText, news: SeenText): boolean =>
  seen.revision === news.revision &&
  (seen.digest === null || news.digest === null || seen.digest === news.digest)

/** What somebody has before them who reads this standing now. */
export const afterReading = ({ revision, digest }: SeenText, before: SeenText | null): SeenText => ({
  revision,
  digest: digest ?? (before?.revision === revision ? before.digest : null),
})

/** What changes when somebody has done something that this reader sees: two views with one mark show the same standing. */
export const viewFingerprint = ({
  state,
  revision,
  log,
  actions,
}: Pick<ClearanceView, 'state' | 'revision' | 'log' | 'actions'>): string =>
  [state, revision, log.length, ...actions.map(({ action }) => action)].join(' ')
