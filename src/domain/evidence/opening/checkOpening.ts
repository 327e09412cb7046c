import { digestOf, leafDigests, type LeafName } from '../../canonical.ts'
import { hashEvent } from '../../clearance/events.ts'
import { readData } from '../../clearance/eventData.ts'
import { faultOfData } from '../events.ts'
import type { Beginning } from '../log.ts'
import type { CheckedText } from '../texts.ts'
import type { CarriedConsent, Opening } from './opening.ts'
import { openingShape } from './openingShape.ts'
import { toMemory } from './toMemory.ts'

type Given = { entry: string; lead: string; opening?: unknown; texts: ReadonlyMap<string, CheckedText> }
export type CheckedOpening = { fault: string } | { fault: null; beginning: Beginning }

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
  return { fault: null, beginning: { opening, start: toMemory(opening, slug) } }
}
