import type { LogState } from '../../clearance/effects/memory.ts'
import { readData } from '../../clearance/eventData.ts'
import { blank } from '../../clearance/replay.ts'
import type { Edition, Remark, Round } from '../../clearance/state.ts'
import type { CarriedConsent, Opening, OpeningEdition } from '../evidence.ts'
import { digestOf, leafDigests, type LeafName } from '../../canonical.ts'
import { hashEvent } from '../../clearance/events.ts'
import { faultOfData } from '../checkEvent.ts'
import type { LogBeginning } from '../checkLog.ts'
import type { CheckedText } from '../checkText.ts'
import { openingShape } from '../shapes.ts'

/** No hidden event's place is told: of each organisation it is only said whether its word still stands. */
const RELEASED = 2
const HIDDEN = { seq: 1, at: '' }
const wordsOf = ({ lapsed, refused }: Opening): Pick<LogState, 'broken' | 'signed'> => ({
  broken: Object.fromEntries([
    ...refused.map((organisation) => [organisation, RELEASED - 1] as const),
    ...lapsed.map((organisation) => [organisation, RELEASED] as const),
  ]),
  signed: Object.fromEntries(
    lapsed.filter((one) => !refused.includes(one)).map((organisation) => [organisation, RELEASED + 1]),
  ),
})

const toRemark = (organisation: string): Remark => ({ organisation, seq: 0, at: '' })

/** For whom another organisation signed: the events of the consents that still stand show it. */
const signedFor = (carried: readonly CarriedConsent[]): string[] => {
  const others = carried.filter(({ event }) => readData('sign', event).delegate)
  return [...new Set(others.flatMap(({ event }) => event.organisation ?? []))]
}

const toRound = (edition: OpeningEdition, carried: readonly CarriedConsent[]): Round => {
  const { digest, manifest, editionType, parties, authoritative, official, courtesy, consents } = edition
  return {
    ...{ seq: 0, digest, manifest, editionType, parties, authoritative, official, courtesy, consents },
    ...{ submittedBy: null, editors: [], heldBy: [], silence: null, mute: [], demanding: [], signedAt: {} },
    delegated: signedFor(carried),
  }
}

const toEdition = (given: OpeningEdition, { carried, lead }: Opening): Edition => {
  const { edition, editionType, digest, availableAt, minor, changed, consents, suspendedBy } = given
  return {
    ...{ edition, lead, editionType, digest, availableAt, minor, changed, consents, suspendedBy },
    ...{ releasedAt: availableAt, releaseSeq: RELEASED, available: true, standing: 'live' },
    ...{ withdrawnAt: given.withdrawnAt, withdrawSeq: given.withdrawnAt === null ? null : RELEASED },
    cautions: given.cautions.map(toRemark),
    ...{ inherits: true, ended: {} },
    dissociations: given.dissociations.map(toRemark),
    ...{ bundle: null, pending: false, changedAt: minor > 0 ? availableAt : null, carries: [] },
    included: {},
    round: toRound(given, carried),
  }
}

/** What the rules need of what stood before, taken as the newsroom says it. @param slug of the edition's own text. */
const toLogState = (opening: Opening, slug: string | null): LogState => ({
  ...blank(opening.lead),
  work: {
    editionType: opening.work.editionType,
    correctSeq: opening.work.hasNotice ? 0 : null,
  },
  parties: opening.parties,
  // Who of them has begun the text is not told; what their silence is good for, each event says.
  invited: Object.fromEntries(
    [opening.lead, ...opening.parties.map(({ organisation }) => organisation)].map((each) => [each, HIDDEN]),
  ),
  editions: opening.edition ? [toEdition(opening.edition, opening)] : [],
  waitingCautions: (opening.waiting ?? []).map(toRemark),
  wireSlug: slug,
  ...wordsOf(opening),
  delegations: opening.delegations,
  offer: opening.offer === undefined ? null : { to: opening.offer, seq: 0 },
  handed: Object.fromEntries((opening.handed ?? []).map((organisation) => [organisation, RELEASED + 1])),
  conditions: Object.fromEntries(
    (opening.conditions ?? []).map(({ organisation, digest }) => [
      organisation,
      { seq: 0, by: null, at: '', suggestions: [], digest },
    ]),
  ),
  inclusions: Object.fromEntries(
    opening.inclusions.map(({ bundle, notBefore }) => [bundle, { notBefore, readers: false }]),
  ),
  proposal: opening.proposal && { ...opening.proposal, at: '' },
})

type Given = { entry: string; lead: string; opening?: unknown; texts: ReadonlyMap<string, CheckedText> }
type CheckedOpening = { fault: string } | { fault: null; beginning: LogBeginning }

/** That the consent is one of the edition's, and was given to parts that the edition still has, its facts under a mandate aside. */
const faultOfCarried = (
  { event, manifest }: CarriedConsent,
  entry: string,
  { edition }: Opening,
): string | null => {
  const name = `the consent of “${event.organisation}” (entry ${event.seq})`
  if (event.entry !== entry || event.type !== 'sign') return `${name} is no signature under this text`
  if (event.hash !== hashEvent(event) || faultOfData(event) !== null)
    return `the hash of ${name} is not that of what it says`
  if (digestOf(manifest) !== event.digest) return `${name} was given to another text than is shown of it`
  const { covers } = readData('sign', event)
  const given = (edition?.consents ?? []).filter(
    ({ organisation, by, at }) => organisation === event.organisation && by === event.by && at === event.at,
  )
  // One person can sign two parts in one instant.
  const consent = given.find((each) => each.covers.every((leaf) => covers.includes(leaf))) ?? given[0]
  if (!edition || !consent) return `${name} is none of the edition’s`
  if (consent.credential !== event.proof?.credential)
    return `${name} was not proved by the passkey that the edition names`
  const [signed, now] = [leafDigests(manifest), leafDigests(edition.manifest)]
  // Facts changed under the mandate since: the signature was given to the core before, as the opening says.
  const isSame = (leaf: LeafName) => signed[leaf] === now[leaf] || (leaf === 'core' && edition.minor > 0)
  const other = consent.covers.find((leaf) => !covers.includes(leaf) || !isSame(leaf))
  return other === undefined ? null : `${name} does not cover the part “${other}” of the edition`
}

/** What the opening says must at least fit the edition that it shows. */
export const checkOpening = ({ entry, lead, opening: given, texts }: Given): CheckedOpening => {
  if (given === undefined) return { fault: null, beginning: null }
  const parsed = openingShape.safeParse(given)
  if (!parsed.success) return { fault: 'it does not have the form of an opening' }
  const opening: Opening = parsed.data
  const { edition } = opening
  if (opening.lead !== lead) return { fault: 'it names another lead than the file' }
  const text = texts.get(edition?.digest ?? '')
  if (edition && digestOf(edition.manifest) !== edition.digest)
    return { fault: 'its edition has not its digest' }
  if (edition && text?.fault !== null)
    return { fault: 'the text of its edition is missing, or does not hold' }
  const late = opening.carried.find(({ event }) => event.seq >= opening.seq)
  if (late) return { fault: 'it carries a consent that is not older than itself' }
  for (const carried of opening.carried) {
    const fault = faultOfCarried(carried, entry, opening)
    if (fault !== null) return { fault }
  }
  const slug = text?.fault === null ? text.core.slug : null
  return { fault: null, beginning: { opening, start: toLogState(opening, slug) } }
}
