import { type Bundles, type Carried, carriedBy, conditionOf, type LogEvent } from '../clearance/events.ts'
import { readData } from '../clearance/eventData.ts'
import { isInWork, notYetAvailable } from '../clearance/joint/breaks.ts'
import type { Clearance } from '../clearance/state.ts'
import { jcs } from '../digests.ts'
import type { EntryType } from '../entries.ts'
import type { LogState } from '../clearance/effects/memory.ts'
import { replay } from '../clearance/replay.ts'

/**
 * What a media update and its entries do together, as far as one log can tell. `type`: null where nothing in the file says
 * what the entry is. `bundles`: what the file shows of the logs of media updates.
 */
type Joint = {
  event: LogEvent
  before: Clearance
  log: readonly LogEvent[]
  type: EntryType | null
  bundles: Bundles
}
type Rule = (joint: Joint) => string | null

/** A media update carries, and is broken; what it carries waits for it. */
const inItsLog: Rule = ({ event, type }) => {
  if (type === null) return null
  if ((event.basis?.type ?? type) !== type) return 'it says that the text is of another type'
  if (type === 'media-update')
    return conditionOf(event) ? 'a media update does not wait for another one' : null
  if (event.type === 'break') return 'it stands in the log of a media update alone'
  return event.data.carries === undefined ? null : 'only a media update carries other texts'
}

/** Who holds an entry, or takes it out, is a reviewer; of the update's own parties nothing is said. */
const byReviewer: Rule = ({ event: { schema, organisation, by, digest, basis, data } }) => {
  if (organisation === null || by === null) return 'nobody did it, and it does not happen by itself'
  if (digest !== null) return 'it names a text'
  if (schema === undefined || !basis) return null
  const { roles, organisations } = basis
  const isOwn = roles.every((held) => held.organisation === organisation) && organisations.length === 0
  // The entry's own log says that its party's ledger demands proofs.
  const isOfLedger = data.ledger !== undefined && roles.length === 0
  return isOwn && (isOfLedger || roles.some((held) => held.roles.includes('reviewer')))
    ? null
    : `nobody who did it was a reviewer of “${organisation}”, or it says more than that`
}

/** As the update's release said, also where a server whose clock is behind broke what had been held already. */
const carriesOf = ({ before, log }: Joint, number: number): Carried[] => {
  const edition = before.editions.find((each) => each.edition === number)
  const release = log.findLast(({ type, data }) => type === 'release' && data.edition === number)
  return edition?.carries ?? (release ? carriedBy(release) : [])
}

/** It takes back the edition that carries the entry, and what of that is not out; or says that the update is without it. */
const breakOff: Rule = (joint) => {
  const { event, before, log } = joint
  const { entry, edition: number, items = [] } = readData('break', event)
  if (number === null) {
    if (items.length > 0) return 'it takes back entries of no edition'
    return isInWork(log) || before.state !== 'released'
      ? null
      : 'the media update was released, and not in work'
  }
  const carried = carriesOf(joint, number)
  if (!carried.some((each) => each.entry === entry)) return 'it breaks an edition that does not carry it'
  const waiting = notYetAvailable(carried, new Date(event.at))
  const isOut = before.editions.some((each) => each.edition === number && each.available)
  if (isOut || !waiting.includes(entry)) return 'it breaks what was out already'
  return jcs([...new Set([entry, ...waiting])]) === jcs(items)
    ? null
    : 'it takes back other entries than those that are not out'
}

/** Written in one act with the word in the update's log: by the same person, at the same instant. */
const holds = (word: LogEvent, { entry, organisation, by, at }: LogEvent): boolean =>
  word.type === 'break' &&
  word.data.entry === entry &&
  word.organisation === organisation &&
  word.by === by &&
  word.at === at

/** Whether it is of this release that the log of a media update says what the event says again. */
const isOfRelease = (release: LogEvent, event: LogEvent, bundles: Bundles): boolean => {
  const place = release.type === 'release' ? conditionOf(release) : null
  return (
    place !== null && (bundles[place.entry] ?? []).some((word) => word.seq >= place.seq && holds(word, event))
  )
}

/** That the log of a media update has held it is said only of what was released with one, and that log says so. */
const heldElsewhere: Rule = ({ event, log, bundles }) => {
  if (event.data.elsewhere !== true) return null
  if (!log.some((each) => each.type === 'release' && conditionOf(each)))
    return 'nothing before it was released with a media update that could have held it'
  return log.some((each) => isOfRelease(each, event, bundles)) || event.schema === undefined
    ? null
    : 'no word of the media update holds it, or the file lacks it'
}

/** Why this could not have been written of a media update and its entries, or null. */
export const faultOfJoint: Rule = (joint) =>
  inItsLog(joint) ??
  (joint.event.type === 'break' ? (byReviewer(joint) ?? breakOff(joint)) : null) ??
  heldElsewhere(joint)

type Given = { lead: string; log: readonly LogEvent[]; bundles: Bundles; start: LogState | undefined }
type Possible = { before: Clearance; bundles: Bundles }

/** As the media update's log is now, or as it was when less of it had been written. */
const possibleBundles = (log: readonly LogEvent[], bundles: Bundles): Bundles[] => {
  const place = log.map(conditionOf).findLast((each) => each !== null)
  const of = place ? (bundles[place.entry] ?? []) : []
  if (!place || of.length === 0) return [bundles]
  return [bundles, ...of.map((_, index) => ({ ...bundles, [place.entry]: of.slice(0, index) }))]
}

/** So many places are looked at before the hold, and behind the release that it ends: to look at all would take too long. */
const MOST = 12

/**
 * A hold that the log of a media update has decided is written behind whatever came in between, however much that is: it
 * was decided soon after the release, or soon before it was written.
 */
const lengths = (event: LogEvent, log: readonly LogEvent[], bundles: Bundles): number[] => {
  if (event.data.elsewhere !== true) return [log.length]
  const released = log.findLastIndex((each) => isOfRelease(each, event, bundles)) + 1
  const late = Array.from({ length: MOST + 1 }, (_, index) => log.length - index)
  const early = released > 0 ? Array.from({ length: MOST + 1 }, (_, index) => released + index) : []
  return [...new Set([...late, ...early])].filter((length) => length >= 0 && length <= log.length)
}

/** What the logs may have said at the instant at which the event was decided: one of them did. */
export const possibleBefore = function* (
  event: LogEvent,
  { lead, log, bundles, start }: Given,
): Generator<Possible> {
  for (const length of lengths(event, log, bundles)) {
    const seen = log.slice(0, length)
    for (const each of possibleBundles(seen, bundles))
      yield {
        before: replay(seen, { lead, now: new Date(event.at), bundles: each, ...(start ? { start } : {}) }),
        bundles: each,
      }
  }
}
