import type { LogEvent } from './events.ts'

/**
 * What is done to a media update and its entries at once is one event in the update's log, the commit. Before it, an event
 * goes into each entry's log that names the place of the commit: it counts if the event at that place carries it. So one
 * insert decides for all of them, and nothing that stands around it needs a transaction.
 */
export type Condition = { entry: string; seq: number }

/** An event of an entry that the commit carries. `availableAt`: of a release. */
export type Carried = Condition & { availableAt?: string }

/** `by`: the organisation that broke the release by this very entry, whose consent is void by that. */
export type Verdict = { is: 'pending' | 'counts' | 'void' } | { is: 'broken'; by: string | null }

/** The logs of the media updates that an entry's events name, by entry. */
export type Bundles = Readonly<Record<string, readonly LogEvent[]>>

type Loose = { commit?: Condition; carries?: Carried[]; items?: string[]; entry?: string; edition?: unknown }

const dataOf = ({ data }: LogEvent): Loose => data // each key has one schema in eventData.ts

/** The place that decides whether the event counts; null for one that counts by itself. */
export const conditionOf = (event: LogEvent): Condition | null => dataOf(event).commit ?? null

export const carriedBy = (event: LogEvent): Carried[] => dataOf(event).carries ?? []

const carries = (commit: LogEvent, { entry, seq }: LogEvent): boolean =>
  carriedBy(commit).some((each) => each.entry === entry && each.seq === seq)

/** Who held one entry of a committed release held it whole, as far as it was not out. */
const breakAfter = (bundle: readonly LogEvent[], commit: LogEvent, entry: string): LogEvent | undefined => {
  const after = bundle.filter(({ seq }) => seq > commit.seq)
  const next = after.findIndex(({ type }) => type === 'release')
  // What follows the update's next release is about that one.
  return after
    .slice(0, next < 0 ? after.length : next)
    .find((event) => (dataOf(event).items ?? []).includes(entry))
}

const brokenBy = (event: LogEvent, entry: string): Verdict => ({
  is: 'broken',
  by: event.type === 'break' && dataOf(event).entry === entry ? event.organisation : null,
})

/** What the media update's log says of an event that names a place in it. */
export const verdictOn = (event: LogEvent, bundles: Bundles): Verdict => {
  const condition = conditionOf(event)
  if (!condition) return { is: 'counts' }
  const bundle = bundles[condition.entry] ?? []
  const commit = bundle.find(({ seq }) => seq === condition.seq)
  if (!commit) return { is: 'pending' }
  if (commit.type === event.type && carries(commit, event)) {
    const broken = event.type === 'release' ? breakAfter(bundle, commit, event.entry) : undefined
    return broken ? brokenBy(broken, event.entry) : { is: 'counts' }
  }
  const isOwn = commit.type === 'break' && dataOf(commit).entry === event.entry
  return isOwn ? brokenBy(commit, event.entry) : { is: 'void' }
}
