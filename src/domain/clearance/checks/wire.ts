import { editionMeant } from '../editions.ts'
import { type ActionRequest, nameOf, refuse, type Check, type Link, type Refused } from '../facts.ts'
import { restsOnUnsaid } from '../signatures.ts'
import type { Edition } from '../state.ts'
import { type Code, say, type Sentence } from '../../sentences.ts'

/** From here on an edition that waits can no longer be held: two servers' clocks may differ by as much. */
export const HOLD_MARGIN_MS = 2000

export const isTooLateToHold = ({ facts, now }: Pick<ActionRequest, 'facts' | 'now'>): boolean => {
  const { scheduled, editions } = facts.clearance
  // While nothing says that it is released, no instant makes it too late.
  if (editions.at(-1)?.pending) return false
  return now.getTime() >= Date.parse(scheduled?.availableAt ?? '') - HOLD_MARGIN_MS
}

export const refuseLateHold: Check = (situation) =>
  isTooLateToHold(situation) ? refuse('wrong-state', say('editions.tooLateToHold')) : null

/** What would hold an edition besides comes too late for that as well. */
const refuseLate =
  (holds: (situation: ActionRequest) => boolean): Check =>
  (situation) =>
    holds(situation) && isTooLateToHold(situation) ? refuse('wrong-state', say('editions.nextGoesOut')) : null

export const refuseLateDissociation = refuseLate((situation) => isRestedOn(situation))
export const refuseLateWithdrawal = refuseLate(({ facts }) => facts.clearance.scheduled !== null)

/** Whether the edition that waits rests on what this organisation did not say itself. */
const isRestedOn = ({ facts, organisation }: ActionRequest): boolean => {
  const { editions, scheduled } = facts.clearance
  return editions.some(
    (edition) => edition.edition === scheduled?.edition && restsOnUnsaid(edition, organisation),
  )
}

const outEdition = ({ facts }: ActionRequest): Edition | undefined =>
  facts.clearance.editions.find(({ edition }) => edition === facts.clearance.wire?.edition)

const meantEdition = ({ facts, body }: ActionRequest): Edition | undefined =>
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

/** The latest of now, the embargo, the instant asked for and, in a media update, its latest entry's. ISO. */
export const availableAtOf = ({ facts, body, now }: ActionRequest): string => {
  const { embargo, items } = facts.ties
  const shown = [...items, ...(facts.joint?.carries ?? [])].map(({ availableAt }) => availableAt)
  const instants = [now.toISOString(), embargo, body.at, ...shown]
  const latest = Math.max(...instants.flatMap((instant) => (instant ? [Date.parse(instant)] : [])))
  return new Date(latest).toISOString()
}

/** A text goes out with what it shows, or after it: its event, the entries of a media update. */
export const refuseTiedRelease = (situation: ActionRequest): Refused | null => {
  const { event, items } = situation.facts.ties
  const { joint } = situation.facts
  const missing = joint ? [...joint.missing] : unreleased(items)
  const at = Date.parse(availableAtOf(situation))
  const title = event?.title ?? ''
  if (event && event.availableAt === null) missing.push(say('releasing.eventNotReleased', { title }))
  if (event?.availableAt && Date.parse(event.availableAt) > at) {
    missing.push(
      say('releasing.eventLater', {
        title,
        instant: event.availableAt,
      }),
    )
  }
  return missing.length > 0
    ? refuse('incomplete', say('releasing.notYet', { sentences: missing }), missing)
    : null
}

/** What the lead may not read is named by its place alone. */
const unreleased = (items: readonly Link[]): Sentence[] =>
  items.flatMap(({ title, availableAt }, index) => {
    if (availableAt !== null) return []
    return title === null
      ? say('bundles.itemNotReleased', { number: index + 1 })
      : say('bundles.notReleased', { title })
  })
