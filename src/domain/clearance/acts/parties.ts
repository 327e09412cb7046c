import {
  refuseEndedDelegation,
  refuseUnsuitableGuest,
  refuseWithoutDigest,
  refuseStaleDigest,
} from '../checks/text.ts'
import * as parties from '../checks/parties.ts'
import { refuseObjection, refuseTaking, refuseWithoutObjection, taking } from '../checks/suspendedLead.ts'
import { refuseReminding } from '../reminding.ts'
import * as effects from '../effects/parties.ts'
import type { PARTY_SHAPES } from '../shapes/index.ts'
import {
  type Acts,
  data,
  digestAnd,
  delegations,
  drops,
  invitations,
  offers,
  openInvitations,
  reminders,
} from './act.ts'

export const PARTY_ACTS: Acts<keyof typeof PARTY_SHAPES> = {
  invite: {
    checkBody: refuseUnsuitableGuest,
    checks: [parties.refuseBusyParty, parties.refuseSuspendedGuest],
    data: ({ body }) => ({ organisation: body.organisation ?? '', role: body.role ?? 'observer' }),
    effect: effects.invite,
    ideal: invitations,
    asked: data('organisation', 'role'),
  },
  uninvite: {
    checks: [parties.refuseAnswered],
    data: ({ body }) => ({ organisation: body.organisation ?? '' }),
    effect: effects.uninvite,
    ideal: openInvitations,
    asked: data('organisation'),
  },
  accept: {
    checks: [parties.refuseAnswered, parties.refuseSignerOfReproduced],
    data: ({ facts, organisation }) => ({
      tacitConsent: [...(facts.organisations[organisation]?.tacitConsent ?? [])],
    }),
    effect: effects.accept,
  },
  decline: { checks: [parties.refuseAnswered], effect: effects.decline },
  leave: { checks: [parties.refuseLeaving], effect: effects.leave },
  drop: {
    checkBody: refuseWithoutDigest,
    checks: [parties.refuseDropping, refuseStaleDigest],
    data: ({ body }) => ({ organisation: body.organisation ?? '' }),
    effect: effects.drop,
    ideal: drops,
    asked: digestAnd('organisation'),
  },
  delegate: {
    checkBody: refuseEndedDelegation,
    checks: [parties.refuseDelegation],
    data: ({ body }) => ({ to: body.to ?? '', until: body.until ?? '' }),
    effect: effects.delegate,
    ideal: delegations,
    asked: data('to', 'until'),
  },
  remind: {
    checks: [refuseReminding],
    data: ({ body }) => ({ organisation: body.organisation ?? '' }),
    effect: effects.remind,
    ideal: reminders,
    asked: data('organisation'),
  },
  'offer-lead': {
    checks: [parties.refuseOffer],
    data: ({ body }) => ({ to: body.to ?? '' }),
    effect: effects.offerLead,
    ideal: offers,
    asked: data('to'),
  },
  'take-lead': {
    checks: [refuseTaking],
    data: taking,
    effect: effects.takeLead,
  },
  'end-offer': {
    checks: [parties.refuseWithoutOffer],
    data: ({ facts }) => ({ to: facts.clearance.offer?.to ?? '' }),
    effect: effects.endOffer,
  },
  object: { checks: [refuseObjection], effect: effects.object },
  'end-objection': { checks: [refuseWithoutObjection], effect: effects.endObjection },
  undelegate: { checks: [parties.refuseWithoutDelegation], effect: effects.undelegate },
}
