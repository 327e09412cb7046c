import type { Situation } from '../facts.ts'
import { nameOf, refuse } from '../facts.ts'
import type { Edition } from '../types.ts'
import type { Check } from './check.ts'

/** From here on an edition that waits can no longer be held: two servers' clocks may differ by as much. */
export const HOLD_MARGIN_MS = 2000

export const refuseLateHold: Check = ({ facts, now }) => {
  const { scheduled, editions } = facts.clearance
  // While nothing says that it is released, no instant makes it too late.
  if (editions.at(-1)?.pending) return null
  const instant = Date.parse(scheduled?.availableAt ?? '')
  return now.getTime() >= instant - HOLD_MARGIN_MS
    ? refuse('wrong-state', 'It is too late to hold this edition: it goes out this very moment.')
    : null
}

const outEdition = ({ facts }: Situation): Edition | undefined =>
  facts.clearance.editions.find(({ edition }) => edition === facts.clearance.wire?.edition)

/** What an organisation takes back, or does a second time, must be there, or not be there. */
const refuseUnless =
  (isSo: (edition: Edition, organisation: string) => boolean, sentence: string): Check =>
  (situation) => {
    const edition = outEdition(situation)
    return edition && isSo(edition, situation.organisation)
      ? null
      : refuse('wrong-state', sentence.replace('%', nameOf(situation.facts, situation.organisation)))
  }

export const refuseWithoutCaution = refuseUnless(
  ({ cautions }, own) => cautions.some(({ organisation }) => organisation === own),
  '% has no caution on this edition.',
)
export const refuseSecondSuspension = refuseUnless(
  ({ suspendedBy }, own) => !suspendedBy.includes(own),
  '% has suspended this edition already.',
)
export const refuseWithoutSuspension = refuseUnless(
  ({ suspendedBy }, own) => suspendedBy.includes(own),
  '% has not suspended this edition: each organisation reinstates for itself.',
)
export const refuseSecondDissociation = refuseUnless(
  ({ dissociations }, own) => !dissociations.some(({ organisation }) => organisation === own),
  '% has dissociated itself from this edition already.',
)
