import type { Bundles } from '../clearance/conditional.ts'
import type { LogEvent } from '../clearance/events.ts'
import { replay } from '../clearance/replay.ts'
import type { Clearance } from '../clearance/types.ts'

/**
 * What the log says up to the first event that cannot be read: whoever has changed it past the newsroom must not keep its
 * parties from the evidence of that.
 */
export const replayReadable = (
  events: readonly LogEvent[],
  at: { lead: string; now: Date; bundles?: Bundles },
): Clearance => {
  for (let length = events.length; length > 0; length -= 1) {
    try {
      return replay(events.slice(0, length), at)
    } catch {
      // The event before the last one may be readable.
    }
  }
  return replay([], at)
}
