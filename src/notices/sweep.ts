import type { NoticeDeps } from './rows.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
export const KEPT_DAYS = 180

/** What has been told goes after half a year; looked for once an hour. */
export const createSweep = ({ payload, slugs, clock }: NoticeDeps) => {
  let last: number | null = null
  return async (): Promise<void> => {
    const present = clock.now().getTime()
    if (last !== null && Math.abs(present - last) < HOUR_MS) return
    last = present
    const before = new Date(present - KEPT_DAYS * DAY_MS).toISOString()
    await payload.db.deleteMany({ collection: slugs.notices, where: { createdAt: { less_than: before } } })
  }
}
