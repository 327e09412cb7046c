import { canTakePart } from '../../organisations.ts'
import { isSigningRole } from '../../parties.ts'
import type { Refused, Situation } from '../facts.ts'
import { nameOf, refuse } from '../facts.ts'
import { hasSigned, signingParties } from '../signatures.ts'
import type { Check } from './check.ts'
import { partyOf } from './check.ts'
import { say } from '../../sentences/say.ts'
import type { Sentence } from '../../sentences/sentences.ts'

export const refuseBusyParty: Check = (situation) => {
  const standing = partyOf(situation, situation.body.organisation)?.standing
  const organisation = nameOf(situation.facts, situation.body.organisation ?? '')
  if (standing === 'invited')
    return refuse(
      'wrong-state',
      say('{organisation} has been invited already and has not answered yet.', { organisation }),
    )
  return standing === 'accepted'
    ? refuse('wrong-state', say('{organisation} is a party already.', { organisation }))
    : null
}

export const refuseSuspendedGuest: Check = ({ facts, body }) =>
  facts.organisations[body.organisation ?? '']?.suspended
    ? refuse(
        'party-suspended',
        say('{organisation} is suspended and cannot be invited.', {
          organisation: nameOf(facts, body.organisation ?? ''),
        }),
      )
    : null

export const refuseAnswered: Check = (situation) => {
  const { action, body, facts, organisation } = situation
  const invited = action === 'uninvite' ? (body.organisation ?? '') : organisation
  return partyOf(situation, invited)?.standing === 'invited'
    ? null
    : refuse(
        'wrong-state',
        say('There is no unanswered invitation of {organisation}.', { organisation: nameOf(facts, invited) }),
      )
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
        say('{organisation} has accepted to be a party: abandon the text first.', {
          organisation: nameOf(facts, accepted.organisation),
        }),
      )
    : null
}

/** What is put in is the organisation alone. */
type NotDropped = Exclude<
  Extract<Sentence, `{organisation} cannot be dropped: ${string}`>,
  `${string}{instant}${string}`
>

/** Why a signing party that can act is not to be dropped now. */
const stillInTime = ({ facts, now }: Situation, organisation: string): Refused | null => {
  const { round, state } = facts.clearance
  const named = { organisation: nameOf(facts, organisation) }
  const no = (sentence: NotDropped) => refuse('wrong-state', say(sentence, named))
  if (!round || state !== 'clearance')
    return no('{organisation} cannot be dropped: only while the text waits for its signature.')
  if (!signingParties(round, facts.lead).includes(organisation))
    return no('{organisation} cannot be dropped: its signature is not asked for.')
  if (hasSigned(round, organisation, facts.lead))
    return no('{organisation} cannot be dropped: it has signed.')
  const own = round.silence?.parties.find((party) => party.organisation === organisation)
  if (!round.silence || !own) return no('{organisation} cannot be dropped: this round has no deadline.')
  if (now.getTime() < Date.parse(own.from)) {
    const until = { ...named, instant: own.from }
    const sentence = say('{organisation} cannot be dropped: it has time until {instant}.', until)
    return refuse('wrong-state', sentence)
  }
  // Under `consent` whoever's silence counts has signed by now; of the others it never did, or stopped to.
  return round.silence.onDeadline === 'block'
    ? no('{organisation} cannot be dropped: this round waits for every signature.')
    : null
}

/** A party that can do nothing can be dropped at any time, since nothing can be waited for. */
export const refuseDropping: Check = (situation) => {
  const organisation = situation.body.organisation ?? ''
  const party = partyOf(situation, organisation)
  if (party?.standing !== 'accepted')
    return refuse(
      'wrong-state',
      say('{organisation} is no party that has accepted.', {
        organisation: nameOf(situation.facts, organisation),
      }),
    )
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
        say('{organisation} takes no part in this text: only a party can sign for another.', {
          organisation: nameOf(facts, to),
        }),
      )
}

export const refuseWithoutDelegation: Check = ({ facts, organisation }) =>
  facts.clearance.delegations[organisation]
    ? null
    : refuse(
        'wrong-state',
        say('{organisation} has delegated its signature to nobody.', {
          organisation: nameOf(facts, organisation),
        }),
      )
