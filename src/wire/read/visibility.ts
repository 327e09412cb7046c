import type { Where } from 'payload'
import type { Sources } from '../cache/sources.ts'
import type { Publication } from '../rows.ts'

/** `until` of an edition that nothing replaces: a value, since the two stores answer differently about absence. */
export const END_OF_TIME = '9999-12-31T23:59:59.999Z'

type Facts = Pick<Publication, 'standing' | 'availableAt' | 'until' | 'effective' | 'replaced' | 'gate'>

/** The instant at which everything in an answer is true, and the gates that are open and not all swept away yet. */
export type Instant = {
  time: Date
  gates: readonly string[]
  /** Where whoever reads at this instant notes what was read. */
  sources?: Sources
}

export const noteEntries = ({ sources }: Instant, entries: Iterable<string>): void => {
  for (const entry of entries) sources?.entries.add(entry)
}

/**
 * Whether it is the edition in which the world knows the entry at this instant: a live one is shown, a withdrawn one
 * leaves its tombstone, a suspended one hides the entry. What the log has said once holds even if a clock steps back.
 */
export const isCurrent = (facts: Facts, now: Instant): boolean => {
  const isOver = facts.replaced || Date.parse(facts.until) <= now.time.getTime()
  return facts.standing !== 'held' && hasBegun(facts, now) && !isOver && isOpen(facts, now)
}

/** Whether its instant has come. */
export const hasBegun = (
  { effective, availableAt }: Pick<Facts, 'effective' | 'availableAt'>,
  { time }: Instant,
): boolean => effective || Date.parse(availableAt) <= time.getTime()

/** Whether nothing stands before it that is not open yet. */
export const isOpen = ({ gate }: Pick<Facts, 'gate'>, { gates }: Instant): boolean =>
  gate === '' || gates.includes(gate)

export const isVisible = (facts: Facts, now: Instant): boolean =>
  facts.standing === 'live' && isCurrent(facts, now)

const inTime = ({ time, gates }: Instant): Where[] => [
  { or: [{ effective: { equals: true } }, { availableAt: { less_than_equal: time.toISOString() } }] },
  { replaced: { equals: false } },
  { until: { greater_than: time.toISOString() } },
  { gate: { in: ['', ...gates] } },
]

/** `isCurrent` as a query. */
export const currentWhere = (now: Instant): Where => ({
  and: [{ standing: { in: ['live', 'suspended', 'withdrawn'] } }, ...inTime(now)],
})

/** `isVisible` as a query. */
export const visibleWhere = (now: Instant): Where => ({
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

/** Rows whose instant is to come, as far as anybody knows. */
export const waitingWhere = (now: Date): Where => ({
  and: [
    { effective: { equals: false } },
    { availableAt: { greater_than: now.toISOString() } },
    { standing: { not_equals: 'held' } },
  ],
})
