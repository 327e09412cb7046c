import type { Where } from 'payload'
import { signingAt } from './secrets.ts'
import type { DisabledReason, DeliveriesQuery, Only } from './types.ts'
import type { DeliveryRow, ReceiverRow, Rows } from './rows.ts'
import { notFound, Refusal } from '../../errors.ts'
import { AT_ONCE } from './pump.ts'
import { say } from '../../domain/sentences.ts'

/** A receiver as its keepers see it: of its secrets only since when and until when they sign. */
export type ReceiverView = {
  id: string
  name: string
  /** Id; null: the coordinator's alone. */
  organisation: string | null
  /** Id; null: for nobody who has a key. */
  consumer: string | null
  url: string
  eventTypes: string[]
  /** Empty: of all texts. */
  only: Only
  state: ReceiverRow['state']
  disabled: { at: string; reason: DisabledReason } | null
  secrets: { since: string; until: string | null }[]
  createdAt: string
}

export const toReceiverView = (row: ReceiverRow, now: Date): ReceiverView => ({
  id: row.id,
  name: row.name,
  organisation: row.organisation || null,
  consumer: row.consumer || null,
  url: row.url,
  eventTypes: row.eventTypes.split(' '),
  only: row.only ?? {},
  state: row.state,
  disabled:
    row.state === 'disabled' ? { at: row.disabledAt ?? '', reason: row.disabledReason || 'person' } : null,
  secrets: signingAt(row.secrets, now).map(({ since, until }) => ({ since, until })),
  createdAt: row.createdAt,
})

type DeliveryView = Pick<
  DeliveryRow,
  'id' | 'number' | 'type' | 'slug' | 'edition' | 'state' | 'lastStatus' | 'createdAt' | 'deliveredAt'
> & {
  attempts: number
  /** When it is tried next; null when it is not. */
  nextAt: string | null
}

const toDeliveryView = (row: DeliveryRow): DeliveryView => {
  const { id, number, type, slug, edition, state, lastStatus, createdAt, deliveredAt } = row
  const nextAt = state === 'pending' ? (row.attempt === 0 ? createdAt : row.dueAt) : null
  return {
    ...{ id, number, type, slug, edition, state, lastStatus, createdAt },
    ...{ deliveredAt: deliveredAt ?? null, attempts: row.attempt, nextAt },
  }
}

/** What people see and repeat of what was sent. */
export type History = {
  deliveries: (receiver: string, query: DeliveriesQuery) => Promise<DeliveryView[]>
  /** The receiver that a delivery is for. */
  receiverOf: (delivery: string) => Promise<string>
  /** Sends one again that was delivered or given up, for another 24 hours, under its old id. */
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
      const begun = { state: 'pending', attempt: 0, dueAt: AT_ONCE, firstAt: now().toISOString() } as const
      const again = { ...begun, deliveredAt: null }
      const isOver: Where[] = [{ id: { equals: id } }, { state: { in: ['dead', 'delivered'] } }]
      if (!(await rows.deliveries.swap(isOver, again)))
        throw new Refusal('wrong-state', say('receivers.onlyEnded'))
      wake()
      return toDeliveryView({ ...row, ...again })
    },
  }
}
