import type { Reason } from '../../errors.ts'
import type { EventFacts, Manifest } from '../canonical.ts'
import type { Contradiction, Unchecked } from '../contradictions/findings.ts'
import type { UnansweredFault, TranslationFault } from '../translations/faults.ts'
import type { EntryType } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { Actor, OrganisationFacts } from '../organisations.ts'
import type { Mandate } from '../mandate/mandateFacts.ts'
import type { Party } from '../parties.ts'
import type { SilenceRules, TextKind } from '../silence.ts'
import type { Bundles, Carried, NewEvent } from './events.ts'
import type { AnyBody } from './shapes/index.ts'
import type { Action } from './table.ts'
import type { Clearance } from './state.ts'
import type { Sentence } from '../sentences.ts'

/** Another entry that the text shows, the event of a statement or an item of a media update, as far as its lead sees it. */
export type Link = {
  entry: string
  /** Null where the lead of the text sees no words of it. */
  title: string | null
  /** The instant from which it is out, or will be; null when it is not released, or withdrawn, or not seen. */
  availableAt: string | null
}

/** What is done at once with a media update: events of its entries that this one carries, or what keeps it from being done. */
export type Joint = { carries: readonly Carried[]; missing: readonly Sentence[] }

/** What freezing the working text now would give. `digest` and `manifest` are needed for the act only. */
export type Draft = {
  missing: readonly Sentence[]
  editors: readonly string[]
  /** Who had a hand in every change beside a single editor, by their suggestions. */
  suggesters?: readonly string[]
  frozen: FrozenDraft | null
  /** Where its words disagree with its facts; looked for in the act of freezing only. */
  contradictions?: readonly Contradiction[]
  /** Words that were not compared with the facts, since there are too many of them. */
  unchecked?: readonly Unchecked[]
  /** What is wrong with its translations, official and courtesy; looked for in the act of freezing only. */
  translations?: readonly TranslationFault[]
}

export type FrozenDraft = {
  digest: string
  manifest: Manifest
  slug: string
  authoritative: Locale
  official: Locale[]
  courtesy: Locale[]
  namedOnly: { organisation: string; reason: string }[]
}

/** What the frozen text of the round ties its release to. */
export type ReleaseConstraints = {
  embargo: string | null
  event: Link | null
  items: readonly Link[]
  /** How many paragraphs its body has, per language. */
  paragraphs?: Partial<Record<Locale, number>>
}

/** Everything that a decision depends on besides the actor, the body and the instant. */
export type Facts = {
  entry: string
  type: EntryType
  kind: TextKind
  lead: string
  reproduced: boolean
  /** Of the working text. */
  revision: number
  clearance: Clearance
  organisations: Readonly<Record<string, OrganisationFacts>>
  draft: Draft
  ties: ReleaseConstraints
  /** The logs of the media updates that this entry's log names. */
  bundles: Bundles
  /** Those of them that name this entry, where it matters; left out, as a log cannot know it, all. */
  carriedBy?: readonly string[]
  /** Only where the request says `items`. */
  joint?: Joint
  /** What may be changed of the edition that is out, or waits, and what this request would make of it. */
  mandated: Mandated | null
  /**
   * The digest that the text of the round would have with the suggestions of this request and no other change; null where these
   * do not fit. Left out where nothing is asked of it.
   */
  conditioned?: string | null
  /** Of the consortium. */
  silence: SilenceRules
  /** The version of the rules by which an event of a log is judged; left out, the newest (versions.ts). */
  judgedBy?: number
  /** What this request proves by a passkey; `possible`: whoever asks could give it. Left out: nothing. */
  proof?: GivenProof | 'possible'
}

/** A proof that holds. `organisation`: whose ledger knows the key. */
export type GivenProof = { organisation: string; credential: string }

/** `frozen`: the text with the facts of the request. */
export type Mandated = {
  mandate: Mandate | null
  facts: EventFacts
  frozen: { digest: string; manifest: Manifest } | null
}

export type Refused = {
  ok: false
  reason: Reason
  sentence: Sentence
  missing?: readonly Sentence[]
  contradictions?: readonly Contradiction[]
  translations?: readonly UnansweredFault[]
}
/** An event that goes into the log of a media update beside those of the entry. */
export type EventInOtherLog = { entry: string; event: NewEvent }
/**
 * `before`: it goes first, and decides whether the others are true. `after`: it follows once they stand in their log, and
 * says no more than that they do.
 */
export type Verdict =
  | {
      ok: true
      events: NewEvent[]
      before: EventInOtherLog | null
      after: EventInOtherLog | null
      organisation: string
    }
  | Refused

/** A request whose body fits and whose actor may act for `organisation`. */
export type ActionRequest = {
  facts: Facts
  action: Action
  body: AnyBody
  actor: Actor
  organisation: string
  now: Date
}

export const refuse = (reason: Reason, sentence: Sentence, missing?: readonly Sentence[]): Refused => ({
  ok: false,
  reason,
  sentence,
  ...(missing ? { missing } : {}),
})

export const nameOf = (facts: Pick<Facts, 'organisations'>, organisation: string): string =>
  facts.organisations[organisation]?.name ?? organisation

/** An older log does not say what an organisation said of its silence when it accepted. */
export const allowsTacitConsent = (
  { clearance, kind }: Pick<Facts, 'clearance' | 'kind'>,
  organisation: string,
): boolean => clearance.agreed[organisation]?.includes(kind) ?? true

export type Check = (situation: ActionRequest) => Refused | null

export const partyOf = ({ facts }: ActionRequest, organisation: string | undefined): Party | undefined =>
  facts.clearance.parties.find((party) => party.organisation === organisation)
