import { type LeafName, leafDigests, leafNames } from '../canonical.ts'
import type { TextState } from '../entries.ts'
import { isSigningRole } from '../parties.ts'
import type { Consent, Edition, Round, Clearance, SigningCondition } from './state.ts'
import { canTakePart } from '../organisations.ts'
import { type Facts, nameOf } from './facts.ts'
import { say, type Sentence } from '../sentences.ts'

/** The lead and every accepted co-author and co-signatory of the round. */
export const signingParties = (round: Round, lead: string): string[] => [
  lead,
  ...round.parties.filter(({ role }) => isSigningRole(role)).map(({ organisation }) => organisation),
]

/** Given without a passkey, by this organisation. */
export const isUnprovedOf =
  (organisation: string) =>
  (consent: Pick<Consent, 'organisation' | 'credential'>): boolean =>
    consent.organisation === organisation && consent.credential === undefined

/** The lead covers everything; the others need not cover courtesy translations. */
const requiredLeaves = (round: Round, organisation: string, lead: string): LeafName[] => {
  const courtesy: readonly LeafName[] = round.courtesy
  const all = leafNames(round.manifest)
  return organisation === lead ? all : all.filter((leaf) => !courtesy.includes(leaf))
}

/** Its last word on the entry is a no. */
const hasRefused = (organisation: string, { broken, signed }: Words): boolean =>
  (broken[organisation] ?? 0) > (signed[organisation] ?? 0)

type Words = {
  /** Per organisation, the seq of its last no, and of its last signature. */
  broken: Readonly<Record<string, number>>
  signed: Readonly<Record<string, number>>
  conditions: Conditions
}

/** Whether it would sign other words than these: its answer is given, and the next step is the lead's. */
export const wantsOtherWords = (
  { conditions, round }: { conditions: Conditions; round: Pick<Round, 'digest'> | null },
  organisation: string,
): boolean => {
  const condition = conditions[organisation]
  return condition !== undefined && condition.digest !== round?.digest
}

/** By organisation. */
type Conditions = Readonly<Record<string, SigningCondition>>

/**
 * The consents that silence gives at this instant: of a signing party whose silence counts from then on, that has signed
 * nothing in this round, whose last word is no refusal, and that has made no condition.
 */
export const tacitConsents = (
  round: Round,
  { lead, now, ...words }: Words & { lead: string; now: Date },
): Consent[] =>
  (round.silence?.parties ?? [])
    .filter(({ counts, from }) => counts && Date.parse(from) <= now.getTime())
    .filter(({ organisation }) => organisation !== lead && !round.mute.includes(organisation))
    .filter(({ organisation }) => signingParties(round, lead).includes(organisation))
    .filter(({ organisation }) => !hasSignedHere(round, organisation) && !hasRefused(organisation, words))
    .filter(({ organisation }) => !(organisation in words.conditions))
    .map(({ organisation, from }) => {
      const covered = coveredLeaves(round, organisation)
      const covers = requiredLeaves(round, organisation, lead).filter((leaf) => !covered.includes(leaf))
      return { organisation, by: null, at: from, mode: 'tacit' as const, covers }
    })
    .filter(({ covers }) => covers.length > 0)

const hasSignedHere = (round: Round, organisation: string): boolean =>
  round.consents.some((consent) => consent.organisation === organisation && consent.carried === undefined)

export const coveredLeaves = (round: Round, organisation: string): LeafName[] => [
  ...new Set(
    round.consents.filter((consent) => consent.organisation === organisation).flatMap(({ covers }) => covers),
  ),
]

export const hasSigned = (round: Round, organisation: string, lead: string): boolean => {
  const covered = coveredLeaves(round, organisation)
  return requiredLeaves(round, organisation, lead).every((leaf) => covered.includes(leaf))
}

/** Whether the edition rests on what this organisation did not say itself: it was carried, or read from its silence. */
export const restsOnUnsaid = (
  { consents }: Pick<Edition, 'consents'>,
  organisation: string | null,
): boolean =>
  consents.some(
    (consent) =>
      consent.organisation === organisation && (consent.mode === 'tacit' || consent.carried !== undefined),
  )

/** Review waits for the lead, clearance for the others, cleared for nobody. */
export const stateOfRound = (round: Round, lead: string): TextState => {
  if (!hasSigned(round, lead, lead)) return 'review'
  const isComplete = signingParties(round, lead).every((organisation) => hasSigned(round, organisation, lead))
  return isComplete && round.heldBy.length === 0 ? 'cleared' : 'clearance'
}

/** Whose signature is waited for: in review the lead's own, then everybody's who has not signed. */
export const unsignedParties = (
  { state, round }: Pick<Clearance, 'state' | 'round'>,
  lead: string,
): string[] => {
  if (!round || (state !== 'review' && state !== 'clearance')) return []
  const silent = signingParties(round, lead).filter((organisation) => !hasSigned(round, organisation, lead))
  return state === 'review' ? silent.filter((organisation) => organisation === lead) : silent
}

/** Who has handed over the lead or taken it since the last edition. */
export const handedSince = ({
  handed,
  editions,
}: Pick<Clearance, 'handed'> & { editions: readonly Pick<Edition, 'releaseSeq'>[] }): string[] => {
  const last = editions.at(-1)?.releaseSeq ?? 0
  return Object.keys(handed).filter((organisation) => (handed[organisation] ?? 0) > last)
}

/** `revoked`: passkeys that prove nothing any more. */
type Carrying = Pick<Clearance, 'handed'> & {
  lead: string
  broken: Readonly<Record<string, number>>
  revoked?: readonly string[]
  conditions: Conditions
}

/** A party that demands proofs consents to nothing without one. */
export const isProvedEnough = (
  { demanding }: Pick<Round, 'demanding'>,
  { organisation, credential }: Consent,
): boolean => credential !== undefined || !demanding.includes(organisation)

/**
 * The consents of the last edition that still hold in a new round: on each leaf whose digest is the same; never the
 * lead's, never after a withdrawal of the edition, never after the party has taken its consent back since, never a
 * tacit one of a party whose silence stands for nothing now, never an unproved one where proofs are demanded, never one
 * whose passkey was revoked, never one of a party that would sign another text, and, since another one leads the text, never
 * one of the two, nor one that silence gave to the lead of before.
 */
export const carriedConsents = (
  last: Edition | undefined,
  round: Round,
  { lead, broken, revoked = [], conditions, handed }: Carrying,
): Consent[] => {
  if (!last || last.withdrawSeq !== null) return []
  const before = leafDigests(last.round.manifest)
  const now = leafDigests(round.manifest)
  const parties = signingParties(round, lead)
  const changed = handedSince({ handed, editions: [last] })
  return last.consents
    .filter(
      ({ organisation, mode }) =>
        !changed.includes(organisation) && (mode === 'express' || changed.length === 0),
    )
    .filter(({ organisation }) => organisation !== lead && parties.includes(organisation))
    .filter(({ organisation }) => (broken[organisation] ?? 0) < last.releaseSeq)
    .filter(({ organisation }) => (conditions[organisation]?.digest ?? round.digest) === round.digest)
    .filter(({ organisation, mode }) => mode === 'express' || !round.mute.includes(organisation))
    .filter((consent) => isProvedEnough(round, consent) && !revoked.includes(consent.credential ?? ''))
    .map((consent) => ({
      ...consent,
      covers: consent.covers
        .filter((leaf) => now[leaf] !== undefined && now[leaf] === before[leaf])
        // Nobody but two persons has seen a core whose facts they changed.
        .filter((leaf) => leaf !== 'core' || last.minor === 0),
      carried: consent.carried ?? last.edition,
    }))
    .filter(({ covers }) => covers.length > 0)
}

type Signing = Pick<Facts, 'lead'> & { clearance: Pick<Clearance, 'round' | 'state' | 'parties'> }

/** Who must sign: the parties of the round in work, or those of the next one as they stand; nobody once it is released. */
export const currentSigners = ({ lead, clearance }: Signing): string[] => {
  const { round, state, parties } = clearance
  if (state === 'released') return []
  if (round) return signingParties(round, lead)
  const accepted = parties.filter(({ role, standing }) => standing === 'accepted' && isSigningRole(role))
  return [lead, ...accepted.map(({ organisation }) => organisation)]
}

/** Those of the signers whose people can do nothing for now. */
const absentSigners = (facts: Facts): string[] =>
  currentSigners(facts).filter((organisation) => {
    const known = facts.organisations[organisation]
    return known !== undefined && !canTakePart(known)
  })

const sentenceOf = (facts: Facts, organisation: string): Sentence =>
  say(facts.organisations[organisation]?.suspended ? 'signing.signerSuspended' : 'signing.signerNoMember', {
    organisation: nameOf(facts, organisation),
  })

/** What all parties are told while a signer can do nothing. */
export const absentSentences = (facts: Facts): Sentence[] =>
  absentSigners(facts).map((organisation) => sentenceOf(facts, organisation))
