import type { Where } from 'payload'
import { entrySlugs } from '../domain/slugs.ts'
import type { RegisterDeps } from './types.ts'

/** A draft in which nobody has written is kept for so long after it was touched last. */
export const KEPT_MS = 24 * 60 * 60_000
/** How often is looked, and how many go at once. */
const [EACH_MS, AT_ONCE] = [10 * 60_000, 100]

/** What sweeps drafts that were begun and left, now and then; each only as it was read, so that first words are never lost. */
export const createSweepBlank = ({
  store,
  projection,
  slugs,
  clock,
}: RegisterDeps): (() => Promise<void>) => {
  let lookedAt = Number.NEGATIVE_INFINITY
  return async () => {
    const now = clock.now().getTime()
    if (Math.abs(now - lookedAt) < EACH_MS) return
    lookedAt = now
    const where: Where = {
      and: [
        { blankOf: { not_equals: '' } },
        { blankOf: { not_equals: null } },
        { updatedAt: { less_than: new Date(now - KEPT_MS).toISOString() } },
      ],
    }
    for (const collection of entrySlugs(slugs)) {
      const left = await store.find<{ id: string; revision?: number | null; state?: string | null }>({
        ...{ collection, where, limit: AT_ONCE, select: { revision: true, state: true } },
      })
      for (const { id, revision, state } of left) {
        const ref = { collection, id }
        // One that is closed already was left by a crash between the two.
        if (state !== 'drafting' || (await projection.close(ref, revision ?? 1))) await projection.remove(ref)
      }
    }
  }
}
