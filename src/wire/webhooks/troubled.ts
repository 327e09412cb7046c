import type { Where } from 'payload'
import type { ReceiverView } from './history.ts'
import type { DeliveryRow, Rows } from './rows.ts'

/** A receiver that takes nothing, or to which nothing is sent any more. */
export type TroubledReceiver = Pick<ReceiverView, 'id' | 'organisation' | 'disabled'> & {
  /** Of its address. */
  host: string
  /** Tried in vain, and to be tried again. */
  retrying: number
  /** Given up since it last took one. */
  dead: number
  /** Since when the oldest of those is to be delivered; null where there are none. */
  since: string | null
  /** What came back last, in a word or as a status; empty where nothing is known. */
  answer: string
  /** When it last took one, as far as that is kept. */
  deliveredAt: string | null
}

/** So many of one receiver are counted. */
const MOST = 1_000

const latest = (rows: readonly DeliveryRow[]): DeliveryRow | undefined =>
  rows.reduce<DeliveryRow | undefined>(
    (last, row) => (last && last.number > row.number ? last : row),
    undefined,
  )

/** Of all receivers those that somebody should look at, for whoever runs the newsroom. */
export const createTroubled =
  ({ rows, list }: { rows: Rows; list: () => Promise<ReceiverView[]> }) =>
  async (): Promise<TroubledReceiver[]> => {
    const troubled: TroubledReceiver[] = []
    for (const receiver of await list()) {
      const found = await readTrouble(rows, receiver)
      if (receiver.disabled || found.retrying + found.dead > 0) troubled.push(found)
    }
    return troubled
  }

const readTrouble = async (
  { deliveries }: Rows,
  { id, organisation, disabled, url }: ReceiverView,
): Promise<TroubledReceiver> => {
  const own: Where = { receiver: { equals: id } }
  const [taken] = await deliveries.find({
    ...{ where: { and: [own, { state: { equals: 'delivered' } }] }, sort: ['-number'], limit: 1 },
  })
  const failed: Where = {
    or: [
      { and: [{ state: { equals: 'pending' } }, { attempt: { greater_than: 0 } }] },
      // Whoever sends one has counted the attempt already.
      { and: [{ state: { equals: 'sending' } }, { attempt: { greater_than: 1 } }] },
      { and: [{ state: { equals: 'dead' } }, { number: { greater_than: taken?.number ?? 0 } }] },
    ],
  }
  const found = await deliveries.find({ where: { and: [own, failed] }, sort: ['number'], limit: MOST })
  const [oldest] = found
  const dead = found.filter(({ state }) => state === 'dead').length
  return {
    ...{ id, organisation, disabled, host: new URL(url).host, dead, retrying: found.length - dead },
    since: oldest ? new Date(oldest.createdAt).toISOString() : null,
    answer: latest(found)?.lastStatus ?? '',
    deliveredAt: taken?.deliveredAt ? new Date(taken.deliveredAt).toISOString() : null,
  }
}
