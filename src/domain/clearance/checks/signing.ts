import { type LeafName, leafNames } from '../../canonical.ts'
import { holdsRole, type Actor } from '../../organisations.ts'
import { absentSentences, coveredLeaves, currentSigners } from '../signatures.ts'
import { type Facts, type Refused, type ActionRequest, nameOf, refuse, type Check } from '../facts.ts'
import { inARow, say, type Sentence } from '../../sentences.ts'
import { writersOf } from '../../rights/table.ts'

/** The leaves that a signature adds; none when all those named are signed already. */
export const newLeaves = ({ facts, body, organisation }: ActionRequest): LeafName[] => {
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
export type Signing = Pick<ActionRequest, 'actor' | 'organisation'> & {
  facts: Pick<Facts, 'clearance' | 'organisations'>
}

/**
 * Four eyes would forbid it: the actor submitted the text, or wrote, suggested or accepted every change since the last
 * edition.
 */
export const isOwnText = ({ facts, actor }: Signing): boolean => {
  const { round } = facts.clearance
  if (!round) return false
  const { submittedBy, editors, suggesters = [] } = round
  return [submittedBy, ...(editors.length === 1 ? editors : []), ...suggesters].includes(actor.id)
}

/** A delegate is held to it by either organisation. */
const isHeldToFourEyes = ({ facts, actor, organisation }: Signing): boolean => {
  const isOwn = holdsRole(actor, organisation, ['reviewer'])
  const signer = isOwn ? organisation : facts.clearance.delegations[organisation]?.to
  return [organisation, signer ?? organisation].some((each) => facts.organisations[each]?.fourEyes ?? true)
}

export const refuseOwnText = (situation: Signing): Refused | null =>
  isHeldToFourEyes(situation) && isOwnText(situation) ? refuse('own-text', say('signing.ownText')) : null

/** What a party would sign instead only its own reviewers know: a delegate does not sign past it. */
export const refusePastCondition: Check = ({ facts, actor, organisation }) =>
  organisation in facts.clearance.conditions && !holdsRole(actor, organisation, ['reviewer'])
    ? refuse('wrong-state', say('conditions.open', { organisation: nameOf(facts, organisation) }))
    : null

/** Suggestions that change nothing, are not there, or are not for everybody, are no other text. */
export const refuseNoOtherText: Check = ({ facts }) =>
  facts.conditioned === null || facts.conditioned === facts.clearance.digest
    ? refuse('invalid', say('conditions.unfit'))
    : null

export const refuseWithoutCondition: Check = ({ facts, organisation }) =>
  organisation in facts.clearance.conditions ? null : refuse('wrong-state', say('conditions.none'))

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

type Seen = Pick<Facts, 'lead' | 'clearance' | 'organisations' | 'draft'>

/**
 * Said to who both writes and signs, before they change a draft that nobody else has changed: by four eyes they could not
 * sign it then (checks/signing). Null for everybody else.
 */
export const ownTextWarning = (facts: Seen, actor: Actor): Sentence | null => {
  if (facts.clearance.state !== 'drafting') return null
  const { lead, clearance } = facts
  const isHeld = currentSigners(facts).some(
    (organisation) =>
      holdsRole(actor, organisation, ['reviewer']) && (facts.organisations[organisation]?.fourEyes ?? true),
  )
  const mayWrite = [lead, ...writersOf({ lead, parties: clearance.parties })].some((organisation) =>
    holdsRole(actor, organisation, ['editor']),
  )
  const hasOthers = facts.draft.editors.some((editor) => editor !== actor.id)
  return isHeld && mayWrite && !hasOthers ? say('hints.ownText') : null
}
