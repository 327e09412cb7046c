import type { NewEvent } from './events.ts'
import { signersOf } from './editions.ts'
import type { Clearance } from './state.ts'
import { TABLE } from './table.ts'

type By = {
  /** Who looks after the newsroom, by id; null where nobody does. */
  by: string | null
  /** Why; null for none. */
  note: string | null
}

/**
 * What stops a text whose log has lost events with a restore, one step at a time: what waits comes out no more, what is being signed
 * goes back to drafting, and what is out is off until each whose consent stands in it reinstates it. Nobody's organisation does it.
 *
 * @returns null where it is stopped.
 */
export const stepAfterRestore = (clearance: Clearance, { by, note }: By): NewEvent | null => {
  const { scheduled, state, digest, wire, editions, deleted } = clearance
  if (deleted) return null
  const basis = { roles: [], organisations: [] }
  const event = { organisation: null, by, note, basis }
  if (scheduled)
    return {
      ...event,
      type: 'hold',
      digest: scheduled.digest,
      data: { edition: scheduled.edition, restored: true },
    }
  if (TABLE['send-back'].from.includes(state))
    return { ...event, type: 'send-back', digest, data: { restored: true } }
  const out = wire?.standing !== 'withdrawn' && editions.find(({ edition }) => edition === wire?.edition)
  return out && !signersOf(out).every((organisation) => out.suspendedBy.includes(organisation))
    ? {
        ...event,
        type: 'suspend',
        digest: out.digest,
        data: { edition: out.edition, held: null, restored: true },
      }
    : null
}
