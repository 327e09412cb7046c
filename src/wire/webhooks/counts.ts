import type { Attempted } from './attempt.ts'
import type { Rows } from './rows.ts'

export type WebhookCounts = {
  /** Not delivered and not given up, on all nodes. */
  pending: number
  dead: number
  /** How long the oldest of the pending ones has waited; null when there is none. */
  oldestPendingSeconds: number | null
  /** By this process, since its start. */
  delivered: number
  failedAttempts: number
}

export type Counter = { note: (attempted: Attempted) => void; read: () => Promise<WebhookCounts> }

/** Sums only: nothing that names a receiver or a text. */
export const createCounter = ({ deliveries }: Pick<Rows, 'deliveries'>, now: () => Date): Counter => {
  let [delivered, failedAttempts] = [0, 0]
  const open = { state: { in: ['pending', 'sending'] } }
  return {
    note: (attempted) => {
      if (attempted === 'delivered') delivered += 1
      if (attempted === 'failed' || attempted === 'dead') failedAttempts += 1
    },
    read: async () => {
      const [oldest] = await deliveries.find({ where: open, sort: ['createdAt'], limit: 1 })
      const age = oldest ? (now().getTime() - Date.parse(oldest.createdAt)) / 1000 : null
      return {
        pending: await deliveries.count(open),
        dead: await deliveries.count({ state: { equals: 'dead' } }),
        oldestPendingSeconds: age === null ? null : Math.max(0, Math.round(age)),
        delivered,
        failedAttempts,
      }
    },
  }
}
