import { canTakePart } from '../../organisations.ts'
import { isCoAuthor, isSigningRole } from '../../parties.ts'
import { type Refused, type ActionRequest, nameOf, refuse, type Check, partyOf } from '../facts.ts'
import { handedSince, hasSigned, signingParties } from '../signatures.ts'
import { isTranslationInWork } from '../suspendedLead.ts'
import { type Code, say } from '../../sentences.ts'

export const refuseBusyParty: Check = (situation) => {
  const standing = partyOf(situation, situation.body.organisation)?.standing
  const organisation = nameOf(situation.facts, situation.body.organisation ?? '')
  if (standing === 'invited') return refuse('wrong-state', say('parties.invited', { organisation }))
  return standing === 'accepted' ? refuse('wrong-state', say('parties.accepted', { organisation })) : null
}

export const refuseSuspendedGuest: Check = ({ facts, body }) =>
  facts.organisations[body.organisation ?? '']?.suspended
    ? refuse(
        'party-suspended',
        say('parties.suspended', {
          organisation: nameOf(facts, body.organisation ?? ''),
        }),
      )
    : null

export const refuseAnswered: Check = (situation) => {
  const { action, body, facts, organisation } = situation
  const invited = action === 'uninvite' ? (body.organisation ?? '') : organisation
  return partyOf(situation, invited)?.standing === 'invited'
    ? null
    : refuse('wrong-state', say('parties.noInvitation', { organisation: nameOf(facts, invited) }))
}

export const refuseSignerOfReproduced: Check = (situation) => {
  const role = partyOf(situation, situation.organisation)?.role
  return situation.facts.reproduced && role && isSigningRole(role)
    ? refuse('wrong-state', say('parties.reproduced'))
    : null
}

export const refuseLeaving: Check = (situation) => {
  const party = partyOf(situation, situation.organisation)
  if (party?.standing !== 'accepted') return refuse('wrong-state', say('parties.declineInstead'))
  return party.role !== 'observer' && situation.facts.clearance.state === 'released'
    ? refuse('wrong-state', say('parties.released'))
    : null
}

export const refuseWithAcceptedParty: Check = ({ facts }) => {
  const accepted = facts.clearance.parties.find(({ standing }) => standing === 'accepted')
  return accepted
    ? refuse(
        'wrong-state',
        say('parties.abandonFirst', {
          organisation: nameOf(facts, accepted.organisation),
        }),
      )
    : null
}

/** What is put in is the organisation alone. */
type NotDropped = Exclude<Extract<Code, `notDropped.${string}`>, 'notDropped.hasTime'>

/** Why a signing party that can act is not to be dropped now. */
const stillInTime = ({ facts, now }: ActionRequest, organisation: string): Refused | null => {
  const { round, state } = facts.clearance
  const named = { organisation: nameOf(facts, organisation) }
  const no = (sentence: NotDropped) => refuse('wrong-state', say(sentence, named))
  if (!round || state !== 'clearance') return no('notDropped.notInClearance')
  if (!signingParties(round, facts.lead).includes(organisation)) return no('notDropped.notAsked')
  if (hasSigned(round, organisation, facts.lead)) return no('notDropped.signed')
  const own = round.silence?.parties.find((party) => party.organisation === organisation)
  if (!round.silence || !own) return no('notDropped.noDeadline')
  if (now.getTime() < Date.parse(own.from)) {
    const until = { ...named, instant: own.from }
    const sentence = say('notDropped.hasTime', until)
    return refuse('wrong-state', sentence)
  }
  // Under `consent` whoever's silence counts has signed by now; of the others it never did, or stopped to.
  return round.silence.onDeadline === 'block' ? no('notDropped.waitsForAll') : null
}

/** A party that can do nothing can be dropped at any time, since nothing can be waited for. */
export const refuseDropping: Check = (situation) => {
  const organisation = situation.body.organisation ?? ''
  const party = partyOf(situation, organisation)
  if (party?.standing !== 'accepted')
    return refuse(
      'wrong-state',
      say('parties.noAcceptedParty', {
        organisation: nameOf(situation.facts, organisation),
      }),
    )
  const known = situation.facts.organisations[organisation]
  return known && !canTakePart(known) ? null : stillInTime(situation, organisation)
}

const takesPart = (situation: ActionRequest, organisation: string): boolean => {
  const party = partyOf(situation, organisation)
  return organisation === situation.facts.lead || party?.standing === 'accepted'
}

export const refuseWithoutInclusion: Check = ({ facts, body }) =>
  facts.clearance.inclusions[body.bundle ?? ''] ? null : refuse('wrong-state', say('bundles.notIncluded'))

export const refuseDelegation: Check = (situation) => {
  const { facts, body, organisation } = situation
  const to = body.to ?? ''
  if (to === organisation) return refuse('wrong-state', say('delegation.itself'))
  return takesPart(situation, to)
    ? null
    : refuse(
        'wrong-state',
        say('delegation.noParty', {
          organisation: nameOf(facts, to),
        }),
      )
}

export const refuseWithoutDelegation: Check = ({ facts, organisation }) =>
  facts.clearance.delegations[organisation]
    ? null
    : refuse(
        'wrong-state',
        say('delegation.none', {
          organisation: nameOf(facts, organisation),
        }),
      )

/** One at a time, and never of a translation: that has the core of the edition before, which names its lead. */
export const refuseOffer: Check = (situation) => {
  const { facts, body } = situation
  const { offer } = facts.clearance
  const to = { organisation: nameOf(facts, body.to ?? '') }
  const party = partyOf(situation, body.to)
  if (!party || !isCoAuthor(party)) return refuse('wrong-state', say('lead.noCoAuthor', to))
  if (offer) return refuse('wrong-state', say('lead.offered', { organisation: nameOf(facts, offer.to) }))
  if (isTranslationInWork(facts.clearance)) return refuse('wrong-state', say('lead.translation'))
  const known = facts.organisations[body.to ?? '']
  return known && !canTakePart(known) ? refuse('party-suspended', say('parties.suspended', to)) : null
}

export const refuseWithoutOffer: Check = ({ facts }) =>
  facts.clearance.offer ? null : refuse('wrong-state', say('lead.noOffer'))

/** The core of the edition before names another lead than the next one has. */
export const refuseTranslationByNewLead: Check = ({ facts, body }) =>
  body.editionType === 'translation' && handedSince(facts.clearance).length > 0
    ? refuse('wrong-state', say('lead.noTranslation'))
    : null
