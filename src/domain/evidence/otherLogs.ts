import { z } from 'zod'
import { carriedBy, type LogEvent, type Bundles, conditionOf, hashEvent } from '../clearance/events.ts'
import { faultOfData } from './checkEvent.ts'
import { eventShape } from './shapes.ts'

const place = z.strictObject({ entry: z.string(), seq: z.int(), availableAt: z.iso.datetime().optional() })

const shape = z.strictObject({
  cut: z.literal(true),
  entry: z.string(),
  seq: z.int(),
  type: z.string(),
  organisation: z.string().nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  data: z.strictObject({
    carries: z.array(place).optional(),
    items: z.array(z.string()).optional(),
    entry: z.string().optional(),
    edition: z.int().nullable().optional(),
  }),
  hash: z.string(),
})

/**
 * An event of a media update as it is shown to those who read one of its entries and not the update: what it says of this
 * entry, and nothing of the others, nor of who signed the update. Its hash names it; whoever reads the update has it whole.
 */
export type RedactedEvent = z.output<typeof shape>

type DecidingData = { entry?: string; edition?: number | null; items?: string[] }

/** @param own the entry that is read. */
export const redactFor = (event: LogEvent, own: string): RedactedEvent => {
  const { entry, seq, type, at, hash } = event
  const said: DecidingData = event.data // of the events that decide, each has one schema in eventData.ts
  // Who took this entry out stands in its own log, too.
  const isOwn = said.entry === own
  const carries = carriedBy(event).filter((each) => each.entry === own)
  return {
    ...{ cut: true, entry, seq, type, at, hash },
    organisation: isOwn ? event.organisation : null,
    by: isOwn ? event.by : null,
    data: {
      ...(carries.length > 0 ? { carries } : {}),
      ...(said.items?.includes(own) ? { items: [own] } : {}),
      ...(isOwn ? { entry: own } : {}),
      ...(isOwn && said.edition !== undefined ? { edition: said.edition } : {}),
    },
  }
}

/**
 * Reads one back, as far as it decides anything.
 * @returns null for what is none, or says something of another entry.
 */
const readRedacted = (given: unknown, own: string): LogEvent | null => {
  const { success, data: event } = shape.safeParse(given)
  if (!success) return null
  const { cut: _, data, ...rest } = event
  const { carries = [], items = [], entry = own } = data
  const isOfOwn = [...carries.map((each) => each.entry), ...items, entry].every((each) => each === own)
  return isOfOwn ? { ...rest, data, digest: null, noteHash: null, prevHash: null } : null
}

const decides = (event: LogEvent, log: readonly LogEvent[]): boolean =>
  log.some((own) => {
    const place = conditionOf(own)
    if (place?.entry !== event.entry) return false
    const { items } = event.data as { items?: unknown } // of the holding events
    const isHold = Array.isArray(items) && items.includes(own.entry) && event.seq > place.seq
    return event.seq === place.seq || isHold
  })

/** Of the logs of media updates the events that say which events of this log count. */
export const decisiveEvents = (log: readonly LogEvent[], bundles: Bundles): LogEvent[] =>
  Object.values(bundles)
    .flat()
    .filter((event) => decides(event, log))

type CheckedOtherLogs = { fault: string } | { fault: null; bundles: Bundles }

/**
 * Each by itself: their chain belongs to the media update, whose parties hold heads of it.
 * @param log what could be read of the entry's own log.
 */
export const checkOtherLogs = (given: readonly unknown[], log: readonly LogEvent[]): CheckedOtherLogs => {
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
  const cut = readRedacted(given, own)
  if (cut) return { fault: null, event: cut }
  const parsed = eventShape.omit({ note: true }).safeParse(given)
  if (!parsed.success) return { fault: 'An event of a media update does not have the form of an event.' }
  const event = parsed.data
  if (event.hash !== hashEvent(event))
    return { fault: `The hash of ${nameOf(event)} is not that of what it says.` }
  if (faultOfData(event) !== null) return { fault: `The data of ${nameOf(event)} does not fit its type.` }
  return { fault: null, event }
}
