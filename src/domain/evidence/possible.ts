import { type Bundles, conditionOf } from '../clearance/conditional.ts'
import type { LogEvent } from '../clearance/events.ts'
import type { Memory } from '../clearance/effects/memory.ts'
import { replay } from '../clearance/replay.ts'
import type { Clearance } from '../clearance/types.ts'
import { isOfRelease } from './joint.ts'

type Given = { lead: string; log: readonly LogEvent[]; bundles: Bundles; start: Memory | undefined }
export type Possible = { before: Clearance; bundles: Bundles }

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
