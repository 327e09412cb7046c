import type { Where } from 'payload'
import type { Rows } from './rows.ts'

const DAY_MS = 86_400_000
const KEPT_DAYS = { delivered: 14, dead: 90 } as const
const HOUR_MS = 3_600_000

/** What was delivered, and what nobody has sent again, goes after a while; looked for once an hour. */
export const createSweep = ({ deliveries }: Pick<Rows, 'deliveries'>, now: () => Date) => {
  let last: number | null = null
  const olderThan = (days: number): Where => ({
    createdAt: { less_than: new Date(now().getTime() - days * DAY_MS).toISOString() },
  })
  return async (): Promise<void> => {
    const present = now().getTime()
    if (last !== null && Math.abs(present - last) < HOUR_MS) return
    last = present
    for (const [state, days] of Object.entries(KEPT_DAYS))
      await deliveries.remove({ and: [{ state: { equals: state } }, olderThan(days)] })
  }
}
