import type { Where } from 'payload'
import type { Publication } from './types.ts'

/** `until` of an edition that nothing replaces: a value, since the two stores answer differently about absence. */
export const END_OF_TIME = '9999-12-31T23:59:59.999Z'

type Facts = Pick<Publication, 'standing' | 'availableAt' | 'until' | 'effective' | 'replaced'>

/**
 * Whether it is the edition in which the world knows the entry at this instant: a live one is shown, a withdrawn one
 * leaves its tombstone, a suspended one hides the entry. What the log has said once holds even if a clock steps back.
 */
export const isCurrent = (facts: Facts, now: Date): boolean => {
  const instant = now.getTime()
  const hasBegun = facts.effective || Date.parse(facts.availableAt) <= instant
  const isOver = facts.replaced || Date.parse(facts.until) <= instant
  return facts.standing !== 'held' && hasBegun && !isOver
}

export const isVisible = (facts: Facts, now: Date): boolean =>
  facts.standing === 'live' && isCurrent(facts, now)

const inTime = (now: Date): Where[] => [
  { or: [{ effective: { equals: true } }, { availableAt: { less_than_equal: now.toISOString() } }] },
  { replaced: { equals: false } },
  { until: { greater_than: now.toISOString() } },
]

/** `isCurrent` as a query. */
export const currentWhere = (now: Date): Where => ({
  and: [{ standing: { in: ['live', 'suspended', 'withdrawn'] } }, ...inTime(now)],
})

/** `isVisible` as a query. */
export const visibleWhere = (now: Date): Where => ({
  and: [{ standing: { equals: 'live' } }, ...inTime(now)],
})

/** Rows whose instant has passed and of which the log has not yet been asked. */
export const dueWhere = (now: Date): Where => ({
  and: [
    { effective: { equals: false } },
    { availableAt: { less_than_equal: now.toISOString() } },
    { standing: { not_equals: 'held' } },
  ],
})
