import { canTakePart } from '../../organisations.ts'
import { isSigningRole } from '../../parties.ts'
import type { Refused, Situation } from '../facts.ts'
import { nameOf, refuse } from '../facts.ts'
import { hasSigned, signingParties } from '../signatures.ts'
import type { Check } from './check.ts'
import { partyOf } from './check.ts'

export const refuseBusyParty: Check = (situation) => {
  const standing = partyOf(situation, situation.body.organisation)?.standing
  const name = nameOf(situation.facts, situation.body.organisation ?? '')
  if (standing === 'invited')
    return refuse('wrong-state', `${name} has been invited already and has not answered yet.`)
  return standing === 'accepted' ? refuse('wrong-state', `${name} is a party already.`) : null
}

export const refuseSuspendedGuest: Check = ({ facts, body }) =>
  facts.organisations[body.organisation ?? '']?.suspended
    ? refuse(
        'party-suspended',
        `${nameOf(facts, body.organisation ?? '')} is suspended and cannot be invited.`,
      )
    : null

export const refuseAnswered: Check = (situation) => {
  const { action, body, facts, organisation } = situation
  const invited = action === 'uninvite' ? (body.organisation ?? '') : organisation
  return partyOf(situation, invited)?.standing === 'invited'
    ? null
    : refuse('wrong-state', `There is no unanswered invitation of ${nameOf(facts, invited)}.`)
}

export const refuseSignerOfReproduced: Check = (situation) => {
  const role = partyOf(situation, situation.organisation)?.role
  return situation.facts.reproduced && role && isSigningRole(role)
    ? refuse(
        'wrong-state',
        'This text is carried word for word now, and the lead alone signs it: ask to be invited as supporter.',
      )
    : null
}

export const refuseLeaving: Check = (situation) => {
  const party = partyOf(situation, situation.organisation)
  if (party?.standing !== 'accepted')
    return refuse('wrong-state', 'Your organisation has not accepted: decline instead.')
  return party.role !== 'observer' && situation.facts.clearance.state === 'released'
    ? refuse(
        'wrong-state',
        'The text is released: who no longer stands behind it holds the edition while it waits, and suspends it or dissociates once it is out.',
      )
    : null
}

export const refuseWithAcceptedParty: Check = ({ facts }) => {
  const accepted = facts.clearance.parties.find(({ standing }) => standing === 'accepted')
  return accepted
    ? refuse(
        'wrong-state',
        `${nameOf(facts, accepted.organisation)} has accepted to be a party: abandon the text first.`,
      )
    : null
}

/** Why a signing party that can act is not to be dropped now. */
const stillInTime = ({ facts, now }: Situation, organisation: string): Refused | null => {
  const { round, state } = facts.clearance
  const name = nameOf(facts, organisation)
  const no = (why: string) => refuse('wrong-state', `${name} cannot be dropped: ${why}`)
  if (!round || state !== 'clearance') return no('only while the text waits for its signature.')
  if (!signingParties(round, facts.lead).includes(organisation)) return no('its signature is not asked for.')
  if (hasSigned(round, organisation, facts.lead)) return no('it has signed.')
  const own = round.silence?.parties.find((party) => party.organisation === organisation)
  if (!round.silence || !own) return no('this round has no deadline.')
  if (now.getTime() < Date.parse(own.from)) return no(`it has time until ${own.from}.`)
  // Under `consent` whoever's silence counts has signed by now; of the others it never did, or stopped to.
  return round.silence.onDeadline === 'block' ? no('this round waits for every signature.') : null
}

/** A party that can do nothing can be dropped at any time, since nothing can be waited for. */
export const refuseDropping: Check = (situation) => {
  const organisation = situation.body.organisation ?? ''
  const party = partyOf(situation, organisation)
  if (party?.standing !== 'accepted')
    return refuse('wrong-state', `${nameOf(situation.facts, organisation)} is no party that has accepted.`)
  const known = situation.facts.organisations[organisation]
  return known && !canTakePart(known) ? null : stillInTime(situation, organisation)
}

const takesPart = (situation: Situation, organisation: string): boolean => {
  const party = partyOf(situation, organisation)
  return organisation === situation.facts.lead || party?.standing === 'accepted'
}

export const refuseWithoutInclusion: Check = ({ facts, body }) =>
  facts.clearance.inclusions[body.bundle ?? '']
    ? null
    : refuse('wrong-state', 'This text is included in no such media update.')

export const refuseDelegation: Check = (situation) => {
  const { facts, body, organisation } = situation
  const to = body.to ?? ''
  if (to === organisation)
    return refuse('wrong-state', 'An organisation signs for itself without delegating.')
  return takesPart(situation, to)
    ? null
    : refuse(
        'wrong-state',
        `${nameOf(facts, to)} takes no part in this text: only a party can sign for another.`,
      )
}

export const refuseWithoutDelegation: Check = ({ facts, organisation }) =>
  facts.clearance.delegations[organisation]
    ? null
    : refuse('wrong-state', `${nameOf(facts, organisation)} has delegated its signature to nobody.`)
