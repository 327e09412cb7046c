import type { WireCondition } from './table.ts'
import type { Clearance } from './types.ts'

/** What each condition of the table asks of the wire; the words stand beside the table. */
export const WIRE_CONDITIONS: Record<WireCondition, (clearance: Clearance) => boolean> = {
  any: () => true,
  scheduled: ({ scheduled }) => scheduled !== null,
  settled: ({ scheduled, wire }) => scheduled === null && wire !== null,
  live: ({ wire }) => wire?.standing === 'live',
  near: ({ wire, scheduled, editions }) =>
    wire?.standing === 'live' || (scheduled !== null && !editions.at(-1)?.pending),
  coming: ({ wire, scheduled, editions }) =>
    scheduled === null ? wire?.standing === 'live' : wire === null && !editions.at(-1)?.pending,
  out: ({ wire }) => wire !== null && wire.standing !== 'withdrawn',
  suspended: ({ wire }) => wire?.standing === 'suspended',
  none: ({ editions }) => editions.length === 0,
}
