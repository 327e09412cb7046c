import { z } from 'zod'
import { carriedBy } from '../clearance/conditional.ts'
import type { LogEvent } from '../clearance/events.ts'

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
export type CutEvent = z.output<typeof shape>

type Said = { entry?: string; edition?: number | null; items?: string[] }

/** @param own the entry that is read. */
export const cutFor = (event: LogEvent, own: string): CutEvent => {
  const { entry, seq, type, at, hash } = event
  const said: Said = event.data // of the events that decide, each has one schema in eventData.ts
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
export const readCut = (given: unknown, own: string): LogEvent | null => {
  const { success, data: event } = shape.safeParse(given)
  if (!success) return null
  const { cut: _, data, ...rest } = event
  const { carries = [], items = [], entry = own } = data
  const isOfOwn = [...carries.map((each) => each.entry), ...items, entry].every((each) => each === own)
  return isOfOwn ? { ...rest, data, digest: null, noteHash: null, prevHash: null } : null
}
