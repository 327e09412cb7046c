import type { LeafName } from '../canonical.ts'
import type { TextState } from '../entries.ts'
import { leafDigests, leafNames } from '../canonical.ts'
import { isSigningRole } from '../parties.ts'
import type { Consent, Edition, Round } from './types.ts'

/** The lead and every accepted co-author and co-signatory of the round. */
export const signingParties = (round: Round, lead: string): string[] => [
  lead,
  ...round.parties.filter(({ role }) => isSigningRole(role)).map(({ organisation }) => organisation),
]

/** The lead covers everything; the others need not cover courtesy translations. */
export const requiredLeaves = (round: Round, organisation: string, lead: string): LeafName[] => {
  const courtesy: readonly LeafName[] = round.courtesy
  const all = leafNames(round.manifest)
  return organisation === lead ? all : all.filter((leaf) => !courtesy.includes(leaf))
}

export const coveredLeaves = (round: Round, organisation: string): LeafName[] => [
  ...new Set(
    round.consents.filter((consent) => consent.organisation === organisation).flatMap(({ covers }) => covers),
  ),
]

export const hasSigned = (round: Round, organisation: string, lead: string): boolean => {
  const covered = coveredLeaves(round, organisation)
  return requiredLeaves(round, organisation, lead).every((leaf) => covered.includes(leaf))
}

/** Review waits for the lead, clearance for the others, cleared for nobody. */
export const stateOfRound = (round: Round, lead: string): TextState => {
  if (!hasSigned(round, lead, lead)) return 'review'
  const isComplete = signingParties(round, lead).every((organisation) => hasSigned(round, organisation, lead))
  return isComplete && round.heldBy.length === 0 ? 'cleared' : 'clearance'
}

/**
 * The consents of the last edition that still hold in a new round: on each leaf whose digest is the same; never the
 * lead's, never after a withdrawal of the edition, never after the party has taken its consent back since.
 */
export const carriedConsents = (
  last: Edition | undefined,
  round: Round,
  { lead, broken }: { lead: string; broken: Readonly<Record<string, number>> },
): Consent[] => {
  if (!last || last.withdrawSeq !== null) return []
  const before = leafDigests(last.round.manifest)
  const now = leafDigests(round.manifest)
  const parties = signingParties(round, lead)
  return last.consents
    .filter(({ organisation }) => organisation !== lead && parties.includes(organisation))
    .filter(({ organisation }) => (broken[organisation] ?? 0) < last.releaseSeq)
    .map((consent) => ({
      ...consent,
      covers: consent.covers.filter((leaf) => now[leaf] !== undefined && now[leaf] === before[leaf]),
      carried: consent.carried ?? last.edition,
    }))
    .filter(({ covers }) => covers.length > 0)
}
