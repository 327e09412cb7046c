import type { LeafName } from '../canonical.ts'
import { leafNames } from '../canonical.ts'
import { isSigningRole } from '../parties.ts'
import { absentSentences } from './absent.ts'
import type { Action } from './bodies.ts'
import type { Refused, Situation } from './facts.ts'
import { nameOf, refuse } from './facts.ts'
import { refuseTiedRelease } from './instant.ts'
import { coveredLeaves } from './signatures.ts'

/** From here on an edition that waits can no longer be held: two servers' clocks may differ by as much. */
export const HOLD_MARGIN_MS = 2000

export type Check = (situation: Situation) => Refused | null

const partyOf = ({ facts }: Situation, organisation: string | undefined) =>
  facts.clearance.parties.find((party) => party.organisation === organisation)

export const refuseStaleDigest: Check = ({ facts, body }) => {
  const { digest, round } = facts.clearance
  const isStale = body.digest !== undefined && body.digest !== digest
  const isOtherRound = body.round !== undefined && body.round !== round?.seq
  return isStale || isOtherRound
    ? refuse('stale-digest', 'The text has changed since you opened it: read it again before you decide.')
    : null
}

const refuseOtherEdition: Check = ({ facts, body }) =>
  body.digest === undefined || body.digest === facts.clearance.wire?.digest
    ? null
    : refuse('stale-digest', 'Another edition is out than the one you looked at: read it before you decide.')

const refuseStaleRevision: Check = ({ facts, body }) =>
  body.revision === facts.revision
    ? null
    : refuse(
        'stale-revision',
        'Somebody has changed the text since you opened it: read it again before you submit it.',
      )

/** The leaves that a signature adds; none when all those named are signed already. */
export const newLeaves = ({ facts, body, organisation }: Situation): LeafName[] => {
  const { round } = facts.clearance
  if (!round) return []
  const covered = coveredLeaves(round, organisation)
  return (body.covers ?? leafNames(round.manifest)).filter((leaf) => !covered.includes(leaf))
}

const refuseAlreadySigned: Check = (situation) =>
  newLeaves(situation).length > 0
    ? null
    : refuse('already-signed', `${nameOf(situation.facts, situation.organisation)} has signed this already.`)

/** Four eyes would forbid it: the actor submitted the text, or all changes since the last edition are theirs. */
export const isOwnText = ({ facts, actor }: Situation): boolean => {
  const { round } = facts.clearance
  if (!round) return false
  return round.submittedBy === actor.id || (round.editors.length === 1 && round.editors[0] === actor.id)
}

const refuseOwnText: Check = (situation) => {
  const { facts, organisation } = situation
  const isHeldToIt = facts.organisations[organisation]?.fourEyes ?? true
  return isHeldToIt && isOwnText(situation)
    ? refuse(
        'own-text',
        'You wrote or submitted this text: somebody else of your organisation has to sign it.',
      )
    : null
}

const refuseSecondOrganisation: Check = ({ facts, actor, organisation }) => {
  const elsewhere = facts.clearance.round?.consents.find(
    (consent) => consent.by === actor.id && consent.organisation !== organisation,
  )
  return elsewhere
    ? refuse(
        'already-signed-elsewhere',
        `You have signed this text for ${nameOf(facts, elsewhere.organisation)}: one person signs for one organisation.`,
      )
    : null
}

const refuseIncompleteDraft: Check = ({ facts }) =>
  facts.draft.missing.length > 0
    ? refuse('incomplete', `The text is not complete: ${facts.draft.missing.join(' ')}`, facts.draft.missing)
    : null

/** Nothing is missing from the text itself: a party whose consent it carries can do nothing for now. */
const refuseAbsentSigner: Check = ({ facts }) => {
  const sentences = absentSentences(facts)
  return sentences.length > 0 ? refuse('party-suspended', sentences.join(' ')) : null
}

const refuseLateHold: Check = ({ facts, now }) => {
  const instant = Date.parse(facts.clearance.scheduled?.availableAt ?? '')
  return now.getTime() >= instant - HOLD_MARGIN_MS
    ? refuse('wrong-state', 'It is too late to hold this edition: it goes out this very moment.')
    : null
}

const refuseBusyParty: Check = (situation) => {
  const standing = partyOf(situation, situation.body.organisation)?.standing
  const name = nameOf(situation.facts, situation.body.organisation ?? '')
  if (standing === 'invited')
    return refuse('wrong-state', `${name} has been invited already and has not answered yet.`)
  return standing === 'accepted' ? refuse('wrong-state', `${name} is a party already.`) : null
}

const refuseSuspendedGuest: Check = ({ facts, body }) =>
  facts.organisations[body.organisation ?? '']?.suspended
    ? refuse(
        'party-suspended',
        `${nameOf(facts, body.organisation ?? '')} is suspended and cannot be invited.`,
      )
    : null

const refuseAnswered: Check = (situation) => {
  const { action, body, facts, organisation } = situation
  const invited = action === 'uninvite' ? (body.organisation ?? '') : organisation
  return partyOf(situation, invited)?.standing === 'invited'
    ? null
    : refuse('wrong-state', `There is no unanswered invitation of ${nameOf(facts, invited)}.`)
}

const refuseSignerOfReproduced: Check = (situation) => {
  const role = partyOf(situation, situation.organisation)?.role
  return situation.facts.reproduced && role && isSigningRole(role)
    ? refuse(
        'wrong-state',
        'This text is carried word for word now, and the lead alone signs it: ask to be invited as supporter.',
      )
    : null
}

const refuseLeaving: Check = (situation) => {
  const party = partyOf(situation, situation.organisation)
  if (party?.standing !== 'accepted')
    return refuse('wrong-state', 'Your organisation has not accepted: decline instead.')
  return party.role !== 'observer' && situation.facts.clearance.state === 'released'
    ? refuse(
        'wrong-state',
        'The text is released: who no longer stands behind it holds the edition while it waits.',
      )
    : null
}

const refuseWithAcceptedParty: Check = ({ facts }) => {
  const accepted = facts.clearance.parties.find(({ standing }) => standing === 'accepted')
  return accepted
    ? refuse(
        'wrong-state',
        `${nameOf(facts, accepted.organisation)} has accepted to be a party: abandon the text first.`,
      )
    : null
}

/** In the order in which refusals come. */
export const CHECKS: Record<Action, readonly Check[]> = {
  submit: [refuseStaleRevision, refuseIncompleteDraft],
  recall: [refuseStaleDigest],
  sign: [refuseStaleDigest, refuseAlreadySigned, refuseOwnText, refuseSecondOrganisation],
  'send-back': [refuseStaleDigest],
  release: [refuseStaleDigest, refuseTiedRelease, refuseAbsentSigner],
  hold: [refuseLateHold, refuseStaleDigest],
  correct: [refuseStaleDigest],
  abandon: [refuseStaleDigest],
  withdraw: [refuseOtherEdition],
  delete: [refuseWithAcceptedParty],
  invite: [refuseBusyParty, refuseSuspendedGuest],
  uninvite: [refuseAnswered],
  accept: [refuseAnswered, refuseSignerOfReproduced],
  decline: [refuseAnswered],
  leave: [refuseLeaving],
}
