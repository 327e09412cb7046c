import type { DisabledReason } from '../../domain/webhooks/types.ts'
import type { IsServed } from './attempt.ts'
import type { ReceiverRow, Rows } from './rows.ts'

export type SwitchOff = (row: ReceiverRow, reason: DisabledReason) => Promise<void>

/** Nothing where somebody has changed the receiver meanwhile: they have seen it as it is. */
export const createSwitchOff =
  ({ rows, now }: { rows: Rows; now: () => Date }): SwitchOff =>
  async ({ id, revision }, disabledReason) => {
    const disabled = { disabledAt: now().toISOString(), disabledReason, revision: revision + 1 }
    await rows.receivers.swap([{ id: { equals: id } }, { revision: { equals: revision } }], {
      ...{ state: 'disabled', ...disabled },
    })
  }

/** The receiver as it is: whoever looks first switches one off whose consumer has no key any more. */
export const createPresent =
  ({ rows, isServed, switchOff }: { rows: Rows; isServed: IsServed; switchOff: SwitchOff }) =>
  async (row: ReceiverRow): Promise<ReceiverRow> => {
    if (row.state !== 'active' || (await isServed(row))) return row
    await switchOff(row, 'consumer-ended')
    return (await rows.receivers.findOne(row.id)) ?? row
  }
