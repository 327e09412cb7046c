import { editionMeant } from '../cautions.ts'
import type { Situation } from '../facts.ts'
import { nameOf, refuse } from '../facts.ts'
import { restsOnUnsaid } from '../signatures.ts'
import type { Edition } from '../types.ts'
import type { Check } from './check.ts'
import { type Code, say } from '../../sentences.ts'

/** From here on an edition that waits can no longer be held: two servers' clocks may differ by as much. */
export const HOLD_MARGIN_MS = 2000

export const isTooLateToHold = ({ facts, now }: Pick<Situation, 'facts' | 'now'>): boolean => {
  const { scheduled, editions } = facts.clearance
  // While nothing says that it is released, no instant makes it too late.
  if (editions.at(-1)?.pending) return false
  return now.getTime() >= Date.parse(scheduled?.availableAt ?? '') - HOLD_MARGIN_MS
}

export const refuseLateHold: Check = (situation) =>
  isTooLateToHold(situation) ? refuse('wrong-state', say('editions.tooLateToHold')) : null

/** What would hold an edition besides comes too late for that as well. */
const refuseLate =
  (holds: (situation: Situation) => boolean): Check =>
  (situation) =>
    holds(situation) && isTooLateToHold(situation) ? refuse('wrong-state', say('editions.nextGoesOut')) : null

export const refuseLateDissociation = refuseLate((situation) => isRestedOn(situation))
export const refuseLateWithdrawal = refuseLate(({ facts }) => facts.clearance.scheduled !== null)

/** Whether the edition that waits rests on what this organisation did not say itself. */
const isRestedOn = ({ facts, organisation }: Situation): boolean => {
  const { editions, scheduled } = facts.clearance
  return editions.some(
    (edition) => edition.edition === scheduled?.edition && restsOnUnsaid(edition, organisation),
  )
}

const outEdition = ({ facts }: Situation): Edition | undefined =>
  facts.clearance.editions.find(({ edition }) => edition === facts.clearance.wire?.edition)

const meantEdition = ({ facts, body }: Situation): Edition | undefined =>
  facts.clearance.editions.find(
    ({ edition }) => edition === editionMeant(facts.clearance, body.digest)?.edition,
  )

/** What can be said of an organisation and one edition. */
type OfOrganisation = Extract<
  Code,
  `editions.${'noCaution' | 'suspendedBySame' | 'notSuspendedBySame' | 'dissociated'}`
>

/** What an organisation takes back, or does a second time, must be there, or not be there. */
const refuseUnless =
  (
    isSo: (edition: Edition, organisation: string) => boolean,
    code: OfOrganisation,
    editionOf = outEdition,
  ): Check =>
  (situation) => {
    const edition = editionOf(situation)
    return edition && isSo(edition, situation.organisation)
      ? null
      : refuse('wrong-state', say(code, { organisation: nameOf(situation.facts, situation.organisation) }))
  }

export const refuseWithoutCaution = refuseUnless(
  ({ cautions }, own) => cautions.some(({ organisation }) => organisation === own),
  'editions.noCaution',
  meantEdition,
)
export const refuseSecondSuspension = refuseUnless(
  ({ suspendedBy }, own) => !suspendedBy.includes(own),
  'editions.suspendedBySame',
)
export const refuseWithoutSuspension = refuseUnless(
  ({ suspendedBy }, own) => suspendedBy.includes(own),
  'editions.notSuspendedBySame',
)
export const refuseSecondDissociation = refuseUnless(
  ({ dissociations }, own) => !dissociations.some(({ organisation }) => organisation === own),
  'editions.dissociated',
)
