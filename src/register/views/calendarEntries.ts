import type { Where } from 'payload'
import { replay } from '../../domain/clearance/replay.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { peopleOf } from '../../domain/slugs.ts'
import { type EventRow, readBundles, toEvent } from '../frozen.ts'
import type { EntryRow } from '../entryRows.ts'
import type { Ref, RegisterDeps } from '../types.ts'

/** The instants that a row of the register has: by when it is to be signed, when it goes out, since when it is out. */
export type CalendarField = 'deadline' | 'dueAt' | 'outAt'
export type CalendarEntry = { ref: Ref; at: string }
/**
 * From the one instant to the other, which is not in it; all of them, since rows that others read must not crowd out one's
 * own. `waiting`: only what waits for a signature.
 */
export type CalendarEntriesQuery = { field: CalendarField; from: string; to: string; waiting?: boolean }

type LookupDeps = Pick<RegisterDeps, 'store' | 'slugs'>

/** A statement of SQLite's takes only so many values. */
const AT_ONCE = 1_000

const inParts = async <T>(ids: readonly string[], read: (some: string[]) => Promise<T[]>): Promise<T[]> => {
  const found: T[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE)
    found.push(...(await read(ids.slice(from, from + AT_ONCE))))
  return found
}

const refOf = ({ id, collectionSlug }: EntryRow): Ref => ({ collection: collectionSlug, id })

/**
 * Entries with an instant in a span, the latest first. Says nothing of whether anybody may read them: whoever shows one
 * reads its document as the person who asks.
 */
export const findCalendarEntries = async (
  { store, slugs }: LookupDeps,
  { field, from, to, waiting = false }: CalendarEntriesQuery,
): Promise<CalendarEntry[]> => {
  const within: Where[] = [{ [field]: { greater_than_equal: from } }, { [field]: { less_than: to } }]
  const rows = await store.find<EntryRow>({
    collection: slugs.registerEntries,
    where: { and: [...within, ...(waiting ? [{ concerns: { contains: 'sign:' } }] : [])] },
    sort: [`-${field}`, 'id'],
  })
  return rows.map((row) => ({ ref: refOf(row), at: row[field] ?? '' }))
}

/** The entries in whose logs somebody has signed, or a silence became a consent, in a span. */
export const findSigned = async (
  { store, slugs }: LookupDeps,
  { from, to }: { from: string; to: string },
): Promise<Ref[]> => {
  // A release writes down who had consented by silence; what is not released yet has its deadline in its row.
  const within: Where[] = [{ at: { greater_than_equal: from } }, { at: { less_than_equal: to } }]
  const events = await store.find<{ entry: string }>({
    collection: slugs.clearanceEvents,
    where: { and: [{ type: { in: ['sign', 'release'] } }, ...within] },
    select: { entry: true },
  })
  return findRefs({ store, slugs }, [...new Set(events.map(({ entry }) => entry))])
}

/** Which of these acts somebody has done, on whatever text. */
export const findActs = async (
  { store, slugs }: LookupDeps,
  person: string,
  types: readonly string[],
): Promise<string[]> => {
  const events = await store.find<{ type: string }>({
    collection: slugs.clearanceEvents,
    where: { and: [{ by: { equals: person } }, { type: { in: [...types] } }] },
    select: { type: true },
  })
  return [...new Set(events.map(({ type }) => type))]
}

/** What these entries are called at the desk's endpoints; those that are not registered are left out. */
export const findRefs = async ({ store, slugs }: LookupDeps, ids: readonly string[]): Promise<Ref[]> => {
  const rows = await inParts(ids, (some) =>
    store.find<EntryRow>({ collection: slugs.registerEntries, where: { id: { in: some } } }),
  )
  return rows.map(refOf)
}

/** What the logs of these entries say now, by id. */
export const readClearances = async (
  deps: RegisterDeps,
  ids: readonly string[],
): Promise<Map<string, Clearance>> => {
  const { store, slugs, payload, clock } = deps
  const rows = await inParts(ids, (some) =>
    store.find<EntryRow>({ collection: slugs.registerEntries, where: { id: { in: some } } }),
  )
  const events = await inParts(ids, (some) =>
    store.find<EventRow>({ collection: slugs.clearanceEvents, where: { entry: { in: some } }, sort: 'seq' }),
  )
  const logs = new Map<string, EventRow[]>(ids.map((id) => [id, []]))
  for (const event of events) logs.get(event.entry)?.push(event)
  const now = clock.now()
  const read = rows.map(async ({ id, lead }): Promise<[string, Clearance]> => {
    const log = (logs.get(id) ?? []).map(toEvent)
    return [id, replay(log, { lead, now, bundles: await readBundles(payload, log, slugs) })]
  })
  return new Map(await Promise.all(read))
}

/** The log holds ids; names are looked up at reading, so that an erased person is nameless everywhere at once. */
export const readPeople = async (
  { store, slugs }: LookupDeps,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  const users = await inParts([...new Set(ids)], (some) =>
    store.find<{ id: string; name?: string | null }>({
      collection: peopleOf(slugs),
      where: { id: { in: some } },
      select: { name: true },
    }),
  )
  return new Map(users.map(({ id, name }) => [id, name ?? '']))
}
