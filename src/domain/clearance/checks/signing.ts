import type { LeafName } from '../../canonical.ts'
import { leafNames } from '../../canonical.ts'
import { holdsRole } from '../../organisations.ts'
import { absentSentences } from '../absent.ts'
import type { Facts, Refused, Situation } from '../facts.ts'
import { nameOf, refuse } from '../facts.ts'
import { coveredLeaves } from '../signatures.ts'
import type { Check } from './check.ts'
import { inARow, say } from '../../sentences.ts'

/** The leaves that a signature adds; none when all those named are signed already. */
export const newLeaves = ({ facts, body, organisation }: Situation): LeafName[] => {
  const { round } = facts.clearance
  if (!round) return []
  const covered = coveredLeaves(round, organisation)
  return (body.covers ?? leafNames(round.manifest)).filter((leaf) => !covered.includes(leaf))
}

export const refuseAlreadySigned: Check = (situation) =>
  newLeaves(situation).length > 0
    ? null
    : refuse(
        'already-signed',
        say('signing.alreadySigned', {
          organisation: nameOf(situation.facts, situation.organisation),
        }),
      )

/** As much of a situation as says whether this person may sign, whatever else is asked. */
export type Signing = Pick<Situation, 'actor' | 'organisation'> & {
  facts: Pick<Facts, 'clearance' | 'organisations'>
}

/** Four eyes would forbid it: the actor submitted the text, or all changes since the last edition are theirs. */
export const isOwnText = ({ facts, actor }: Signing): boolean => {
  const { round } = facts.clearance
  if (!round) return false
  return round.submittedBy === actor.id || (round.editors.length === 1 && round.editors[0] === actor.id)
}

/** A delegate is held to it by either organisation. */
const isHeldToFourEyes = ({ facts, actor, organisation }: Signing): boolean => {
  const isOwn = holdsRole(actor, organisation, ['reviewer'])
  const signer = isOwn ? organisation : facts.clearance.delegations[organisation]?.to
  return [organisation, signer ?? organisation].some((each) => facts.organisations[each]?.fourEyes ?? true)
}

export const refuseOwnText = (situation: Signing): Refused | null =>
  isHeldToFourEyes(situation) && isOwnText(situation) ? refuse('own-text', say('signing.ownText')) : null

export const refuseSecondOrganisation = ({ facts, actor, organisation }: Signing): Refused | null => {
  const elsewhere = facts.clearance.round?.consents.find(
    (consent) => consent.by === actor.id && consent.organisation !== organisation,
  )
  return elsewhere
    ? refuse(
        'already-signed-elsewhere',
        say('signing.signedForAnother', {
          organisation: nameOf(facts, elsewhere.organisation),
        }),
      )
    : null
}

/** Nothing is missing from the text itself: a party whose consent it carries can do nothing for now. */
export const refuseAbsentSigner: Check = ({ facts }) => {
  const sentences = absentSentences(facts)
  return sentences.length > 0 ? refuse('party-suspended', inARow(sentences)) : null
}
