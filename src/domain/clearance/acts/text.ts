import { readData } from '../eventData.ts'
import {
  refuseBundleInBundle,
  refuseItems,
  refuseUnknownLeaf,
  refuseUnknownParagraph,
  refuseIncompleteDraft,
  refuseStaleDigest,
  refuseStaleRevision,
  refuseUnanswered,
} from '../checks/text.ts'
import {
  refuseTranslationByNewLead,
  refuseWithAcceptedParty,
  refuseWithoutInclusion,
} from '../checks/parties.ts'
import * as signing from '../checks/signing.ts'
import { refuseUnprovedConsent } from '../checks/proofs.ts'
import { refuseTiedRelease } from '../checks/wire.ts'
import { backToDrafting } from '../effects/memory.ts'
import * as effects from '../effects/round.ts'
import {
  extend,
  refuseEarlierDeadline,
  refuseExtension,
  refuseShortNotice,
  refuseVoidSilence,
} from '../tacitConsent.ts'
import * as text from '../textActData.ts'
import type { TEXT_SHAPES } from '../shapes/text.ts'
import { type Acts, data, digestAnd, type Written, extensions, ofRound, releases } from './act.ts'

const submitted = ({ event }: Written) => {
  const { revision, silence, acknowledged } = readData('submit', event)
  const { deadline, onDeadline } = silence ?? {}
  return { revision, deadline, onDeadline, acknowledged }
}

export const TEXT_ACTS: Acts<keyof typeof TEXT_SHAPES> = {
  submit: {
    checkBody: refuseShortNotice,
    checks: [refuseStaleRevision, refuseIncompleteDraft, refuseUnanswered],
    data: text.submit,
    effect: effects.submit,
    ideal: ({ revision }) => [{ revision }],
    asked: submitted,
  },
  recall: { checks: [refuseStaleDigest], effect: backToDrafting, ideal: ofRound, asked: digestAnd() },
  sign: {
    checkBody: (request) => refuseItems(request) ?? refuseUnknownLeaf(request),
    checks: [
      refuseStaleDigest,
      signing.refuseAlreadySigned,
      signing.refusePastCondition,
      signing.refuseOwnText,
      signing.refuseSecondOrganisation,
    ],
    data: text.sign,
    effect: effects.sign,
    ideal: ofRound,
    asked: digestAnd('covers'),
  },
  condition: {
    checks: [refuseStaleDigest, signing.refuseNoOtherText],
    data: text.condition,
    effect: effects.condition,
    ideal: (facts) => ofRound(facts).map((body) => ({ ...body, suggestions: ['any'] })),
    asked: digestAnd('suggestions'),
  },
  uncondition: { checks: [signing.refuseWithoutCondition], effect: effects.uncondition },
  'send-back': {
    checkBody: refuseUnknownParagraph,
    checks: [refuseStaleDigest],
    data: ({ body }) => (body.paragraph ? { paragraph: body.paragraph } : {}),
    effect: effects.sendBack,
    ideal: ofRound,
    asked: digestAnd('paragraph'),
  },
  extend: {
    checkBody: refuseEarlierDeadline,
    checks: [refuseExtension, refuseStaleDigest],
    data: extend,
    effect: effects.extend,
    ideal: extensions,
    asked: data('deadline'),
  },
  release: {
    checkBody: refuseItems,
    checks: [
      ...[refuseStaleDigest, refuseTiedRelease, signing.refuseAbsentSigner, refuseVoidSilence],
      refuseUnprovedConsent,
    ],
    data: text.release,
    effect: effects.release,
    ideal: releases,
    asked: (written) => ({ ...digestAnd()(written), at: readData('release', written.event).availableAt }),
  },
  correct: {
    checks: [refuseStaleDigest, refuseTranslationByNewLead],
    data: text.correct,
    effect: effects.correct,
    asked: digestAnd('editionType'),
  },
  abandon: { checks: [refuseStaleDigest], effect: effects.abandon, asked: digestAnd() },
  delete: { checks: [refuseWithAcceptedParty], effect: (memory) => ({ ...memory, deleted: true }) },
  include: {
    checkBody: refuseBundleInBundle,
    checks: [],
    data: ({ body }) => ({
      bundle: body.bundle ?? '',
      notBefore: body.notBefore ?? null,
      ...(body.readers ? { readers: true as const } : {}),
    }),
    effect: effects.include,
    ideal: () => [{ bundle: 'any' }],
    asked: data('bundle', 'notBefore', 'readers'),
  },
  exclude: {
    checks: [refuseWithoutInclusion],
    data: ({ body }) => ({ bundle: body.bundle ?? '' }),
    effect: effects.exclude,
    ideal: ({ clearance }) => Object.keys(clearance.inclusions).map((bundle) => ({ bundle })),
    asked: data('bundle'),
  },
}
