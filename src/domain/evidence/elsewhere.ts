import type { Bundles } from '../clearance/conditional.ts'
import { conditionOf } from '../clearance/conditional.ts'
import type { LogEvent } from '../clearance/events.ts'
import { hashEvent } from '../clearance/events.ts'
import { readCut } from './cutEvent.ts'
import { faultOfData } from './events.ts'
import { eventShape } from './shapes.ts'

const decides = (event: LogEvent, log: readonly LogEvent[]): boolean =>
  log.some((own) => {
    const place = conditionOf(own)
    if (place?.entry !== event.entry) return false
    const { items } = event.data as { items?: unknown } // of the holding events
    const isHold = Array.isArray(items) && items.includes(own.entry) && event.seq > place.seq
    return event.seq === place.seq || isHold
  })

/** Of the logs of media updates the events that say which events of this log count. */
export const decisive = (log: readonly LogEvent[], bundles: Bundles): LogEvent[] =>
  Object.values(bundles)
    .flat()
    .filter((event) => decides(event, log))

export type CheckedElsewhere = { fault: string } | { fault: null; bundles: Bundles }

/**
 * Each by itself: their chain belongs to the media update, whose parties hold heads of it.
 * @param log what could be read of the entry's own log.
 */
export const checkElsewhere = (given: readonly unknown[], log: readonly LogEvent[]): CheckedElsewhere => {
  const bundles: Record<string, LogEvent[]> = {}
  for (const one of given) {
    const read = readOne(one, log[0]?.entry ?? '')
    if (read.fault !== null) return read
    const { event } = read
    if (!decides(event, log)) return { fault: `The log does not name ${nameOf(event)}.` }
    bundles[event.entry] = [...(bundles[event.entry] ?? []), event]
  }
  return { fault: null, bundles }
}

const nameOf = ({ entry, seq }: LogEvent): string => `entry ${seq} of the media update ${entry}`

/** Whole, or cut down to what it says of this entry: then its hash is the newsroom's word. */
const readOne = (given: unknown, own: string): { fault: string } | { fault: null; event: LogEvent } => {
  const cut = readCut(given, own)
  if (cut) return { fault: null, event: cut }
  const parsed = eventShape.omit({ note: true }).safeParse(given)
  if (!parsed.success) return { fault: 'An event of a media update does not have the form of an event.' }
  const event = parsed.data
  if (event.hash !== hashEvent(event))
    return { fault: `The hash of ${nameOf(event)} is not that of what it says.` }
  if (faultOfData(event) !== null) return { fault: `The data of ${nameOf(event)} does not fit its type.` }
  return { fault: null, event }
}
