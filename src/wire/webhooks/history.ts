import type { DeliveriesQuery } from '../../domain/webhooks/bodies.ts'
import { notFound, Refusal } from '../../errors.ts'
import { AT_ONCE } from './pump.ts'
import type { DeliveryRow, Rows } from './rows.ts'
import { type DeliveryView, toDeliveryView } from './views.ts'
import { say } from '../../domain/sentences.ts'

/** What people see and repeat of what was sent. */
export type History = {
  deliveries: (receiver: string, query: DeliveriesQuery) => Promise<DeliveryView[]>
  /** The receiver that a delivery is for. */
  receiverOf: (delivery: string) => Promise<string>
  /** Tries a dead one again, for another 24 hours, under its old id. */
  replay: (delivery: string) => Promise<DeliveryView>
}

const PAGE = 100

type Deps = { rows: Rows; now: () => Date; wake: () => void }

export const createHistory = ({ rows, now, wake }: Deps): History => {
  const requireDelivery = async (id: string): Promise<DeliveryRow> => {
    const row = await rows.deliveries.findOne(id)
    if (!row) throw notFound()
    return row
  }
  return {
    deliveries: async (receiver, { state, before }) => {
      const found = await rows.deliveries.find({
        where: {
          and: [
            { receiver: { equals: receiver } },
            ...(state ? [{ state: { equals: state } }] : []),
            ...(before ? [{ number: { less_than: before } }] : []),
          ],
        },
        sort: ['-number'],
        limit: PAGE,
      })
      return found.map(toDeliveryView)
    },
    receiverOf: async (id) => (await requireDelivery(id)).receiver,
    replay: async (id) => {
      const row = await requireDelivery(id)
      if ((await rows.receivers.findOne(row.receiver))?.state !== 'active')
        throw new Refusal('wrong-state', say('receivers.off'))
      const again = { state: 'pending', attempt: 0, dueAt: AT_ONCE, firstAt: now().toISOString() } as const
      if (!(await rows.deliveries.swap([{ id: { equals: id } }, { state: { equals: 'dead' } }], again)))
        throw new Refusal('wrong-state', say('receivers.onlyDead'))
      wake()
      return toDeliveryView({ ...row, ...again })
    },
  }
}
