import { readData } from '../eventData.ts'
import * as mandate from '../checks/mandate.ts'
import { refuseOtherEdition, refuseOtherMeant, refuseStaleDigest } from '../checks/text.ts'
import * as wire from '../checks/wire.ts'
import { hold } from '../effects/round.ts'
import * as effects from '../effects/wire.ts'
import type { EDITION_SHAPES } from '../shapes/index.ts'
import * as edition from '../wireActData.ts'
import { type Acts, digestAnd, type Written, confirmations, proposals } from './act.ts'

const cautioned = (written: Written) => {
  const { event, before } = written
  const told =
    readData('caution', event).proposal === undefined ? {} : { proposal: before.proposal?.digest ?? '-' }
  return { ...digestAnd()(written), ...told }
}

export const EDITION_ACTS: Acts<keyof typeof EDITION_SHAPES> = {
  hold: {
    checks: [wire.refuseLateHold, refuseStaleDigest],
    data: edition.hold,
    effect: hold,
    asked: digestAnd(),
  },
  // What was asked stands in the texts themselves (evidence/decided).
  'propose-facts': {
    checkBody: mandate.refuseUnmandated,
    checks: [mandate.refuseProposal],
    data: edition.proposeFacts,
    effect: effects.changeFacts,
    ideal: proposals,
  },
  'confirm-facts': {
    checks: [mandate.refuseConfirmation, mandate.refuseConfirmer],
    data: edition.confirmFacts,
    effect: effects.changeFacts,
    ideal: confirmations,
    asked: digestAnd(),
  },
  caution: {
    checks: [refuseOtherMeant, mandate.refuseCautionOfProposal],
    data: edition.caution,
    effect: effects.caution,
    asked: cautioned,
  },
  lift: {
    checks: [wire.refuseWithoutCaution, refuseOtherMeant],
    data: edition.ofMeant,
    effect: effects.lift,
    asked: digestAnd(),
  },
  suspend: {
    checks: [wire.refuseSecondSuspension, refuseOtherEdition],
    data: edition.objection,
    effect: effects.suspend,
  },
  reinstate: {
    checks: [wire.refuseWithoutSuspension, refuseOtherEdition],
    data: edition.ofOut,
    effect: effects.reinstate,
  },
  dissociate: {
    checks: [wire.refuseSecondDissociation, wire.refuseLateDissociation, refuseOtherEdition],
    data: edition.objection,
    effect: effects.dissociate,
  },
  withdraw: {
    checks: [wire.refuseLateWithdrawal, refuseOtherEdition],
    data: edition.withdraw,
    effect: effects.withdraw,
  },
}
