import type { Action } from '../bodies.ts'
import { refuse, type Check } from '../facts.ts'
import * as wire from './wire.ts'
import { refuseTiedRelease } from './wire.ts'
import * as mandate from './mandate.ts'
import * as parties from './parties.ts'
import { refuseExtension, refuseVoidSilence } from '../tacitConsent.ts'
import * as signing from './signing.ts'
import {
  refuseOtherEdition,
  refuseOtherMeant,
  refuseStaleDigest,
  refuseStaleRevision,
  refuseUnanswered,
} from './text.ts'
import { say } from '../../sentences.ts'

const refuseIncompleteDraft: Check = ({ facts }) =>
  facts.draft.missing.length > 0
    ? refuse(
        'incomplete',
        say('submitting.incomplete', { sentences: facts.draft.missing }),
        facts.draft.missing,
      )
    : null

/** What a row of the table cannot say, in the order in which refusals come. */
export const CHECKS: Record<Action, readonly Check[]> = {
  submit: [refuseStaleRevision, refuseIncompleteDraft, refuseUnanswered],
  recall: [refuseStaleDigest],
  sign: [
    refuseStaleDigest,
    signing.refuseAlreadySigned,
    signing.refuseOwnText,
    signing.refuseSecondOrganisation,
  ],
  'send-back': [refuseStaleDigest],
  drop: [parties.refuseDropping, refuseStaleDigest],
  extend: [refuseExtension, refuseStaleDigest],
  delegate: [parties.refuseDelegation],
  undelegate: [parties.refuseWithoutDelegation],
  include: [],
  exclude: [parties.refuseWithoutInclusion],
  release: [refuseStaleDigest, refuseTiedRelease, signing.refuseAbsentSigner, refuseVoidSilence],
  hold: [wire.refuseLateHold, refuseStaleDigest],
  correct: [refuseStaleDigest],
  abandon: [refuseStaleDigest],
  'propose-facts': [mandate.refuseProposal],
  'confirm-facts': [mandate.refuseConfirmation, mandate.refuseConfirmer],
  caution: [refuseOtherMeant, mandate.refuseCautionOfProposal],
  lift: [wire.refuseWithoutCaution, refuseOtherMeant],
  suspend: [wire.refuseSecondSuspension, refuseOtherEdition],
  reinstate: [wire.refuseWithoutSuspension, refuseOtherEdition],
  dissociate: [wire.refuseSecondDissociation, wire.refuseLateDissociation, refuseOtherEdition],
  withdraw: [wire.refuseLateWithdrawal, refuseOtherEdition],
  delete: [parties.refuseWithAcceptedParty],
  invite: [parties.refuseBusyParty, parties.refuseSuspendedGuest],
  uninvite: [parties.refuseAnswered],
  accept: [parties.refuseAnswered, parties.refuseSignerOfReproduced],
  decline: [parties.refuseAnswered],
  leave: [parties.refuseLeaving],
}
