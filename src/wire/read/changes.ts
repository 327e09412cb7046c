import { type Cursor, encodeCursor, type ChangesQuery } from '../http/query.ts'
import type { ChangeKind, WireChange, Publication, PublicationSummary } from '../rows.ts'
import type { Moment, Reading } from './reading.ts'
import { renderTombstone } from '../render/renderItem.ts'
import type { ChangeStore } from '../store/changes.ts'
import type { FindDependents } from './dependents.ts'
import type { FullItem, Item, Tombstone } from '../render/items.ts'

/** One line of a page: a change, or an entry that shows something of what has changed. */
type ChangeLine = { number: number; change: ChangeKind; at: string; entry: string; isTied: boolean }

type Plan = {
  /** The last change that the reader was told of; and of those behind it the last one, null for all of them. */
  start: { number: number; toldOf: string | null }
  /** In the order of their numbers; with the first one, when some of those behind it are still to be told. */
  changes: readonly WireChange[]
  /** By the number of a change: the entries that show something of its entry, in the order of their ids. */
  tied: ReadonlyMap<number, readonly string[]>
  /** The number of the last change of an entry's own. */
  later: ReadonlyMap<string, number>
  limit: number
}

/**
 * What is told on a page: each change, and behind it the entries that show something of it, unless they are on the page
 * already, or are going to be told of by a later change of their own: all are shown as they are now.
 *
 * @returns where to go on; null where the changes that were given end.
 */
export const planPage = ({
  start,
  changes,
  tied,
  later,
  limit,
}: Plan): { tellings: ChangeLine[]; next: Cursor | null } => {
  const all: ChangeLine[] = []
  const seen = new Set<string>()
  const tell = (telling: ChangeLine): void => {
    all.push(telling)
    seen.add(telling.entry)
  }
  for (const { number, change, at, entry } of changes) {
    const isBegun = number === start.number
    if (!isBegun) tell({ number, change, at, entry, isTied: false })
    for (const other of tied.get(number) ?? []) {
      const isTold = isBegun && start.toldOf !== null && other <= start.toldOf
      if (isTold || seen.has(other) || (later.get(other) ?? 0) > number) continue
      tell({ number, change: 'updated', at, entry: other, isTied: true })
    }
  }
  const tellings = all.slice(0, limit)
  return { tellings, next: cursorBetween(tellings.at(-1), all[limit]) }
}

const cursorBetween = (last: ChangeLine | undefined, next: ChangeLine | undefined): Cursor | null => {
  if (!last || !next) return null
  return last.number === next.number ? [last.number, last.isTied ? last.entry : ''] : [last.number]
}

type Deps = { changes: ChangeStore; reading: Reading; findTied: FindDependents }
type ShownChange = {
  change: WireChange['change']
  at: string
  item: Item | FullItem | Tombstone | Gone
}

/** An entry of which nothing may be shown now; who has it already learns which one it is. */
type Gone = Pick<Publication, 'type' | 'slug' | 'edition'> & { id: string }

/**
 * What has changed since the cursor, each with its entry as it is now: a text that has been withdrawn since is not
 * shown again by the change that once released it. Behind a change come the entries that show something of its entry.
 *
 * Numbers are read first and rows after them, past what is in memory: a row is written before its change gets a number,
 * so nobody is given a number with something older than it.
 *
 * @returns null for a cursor from beyond the last change, or from what a restore has taken back: a copy kept by it would learn
 * nothing of that any more.
 */
export const readChanges = async (
  query: ChangesQuery,
  moment: Moment,
  { changes, reading, findTied }: Deps,
) => {
  const isWhole = query.include === 'body'
  const start = startOf(query)
  if (await changes.isTakenBack(start.number)) return null
  const begun = start.toldOf === null ? [] : await changes.after(start.number - 1, 1)
  const found = await changes.after(start.number, query.limit)
  if (found.length === 0 && start.number > (await changes.lastNumber())) return null
  const all = [...begun, ...found]
  const own = await reading.currentOf(entriesOf(all), moment.now)
  const tied = await findTied(all, { current: own, now: moment.now, isWhole })
  const later = await changes.lastOf([...new Set([...tied.values()].flat())], start.number)
  const { tellings, next } = planPage({ start, changes: all, tied, later, limit: query.limit })
  const others = entriesOf(tellings).filter((entry) => !own.has(entry))
  const rows = new Map([...own, ...(await reading.currentOf(others, moment.now))])
  const end = found.at(-1)?.number ?? start.number
  const { sources } = moment.now
  if (sources && next === null && found.length < query.limit) sources.upTo = end
  // With a later change of its own an entry is no longer told of behind another's.
  if (sources) sources.tied = new Set([...tied.values()].flat())
  const shown = await showRows(entriesOf(tellings), { rows, reading, moment, isWhole })
  const items = tellings.flatMap(({ change, at, entry, isTied }): ShownChange[] => {
    const item = shown.get(entry)
    // What is gone meanwhile is told of by a change of its own.
    return item && (!isTied || 'digest' in item) ? [{ change, at, item }] : []
  })
  return {
    items,
    next: encodeCursor(next ?? [end]),
    languages: [...shown.values()].flatMap((item) => ('language' in item ? [item.language] : [])),
  }
}

/** `toldOf`: up to which entry those behind the change have been told of; null when all of them have. */
const startOf = ({ after: [number = 0, toldOf] = [] }: ChangesQuery) => ({
  number: Number(number),
  toldOf: toldOf === undefined ? null : String(toldOf),
})

const entriesOf = (all: readonly { entry: string }[]): string[] => [...new Set(all.map(({ entry }) => entry))]

type Show = { rows: ReadonlyMap<string, PublicationSummary>; moment: Moment; isWhole: boolean } & Pick<
  Deps,
  'reading'
>

const showRows = async (
  entries: readonly string[],
  { rows, reading, moment, isWhole }: Show,
): Promise<Map<string, ShownChange['item']>> => {
  const wanted = entries.flatMap((entry) => rows.get(entry) ?? [])
  const live = wanted.filter(({ standing }) => standing === 'live')
  const render = isWhole ? reading.renderWhole : reading.renderItems
  const rendered = await render(live, { ...moment, isFresh: true })
  return new Map<string, ShownChange['item']>([
    ...wanted.map((row) => [row.entry, withoutWords(row)] as const),
    ...rendered.map((item) => [item.id, item] as const),
  ])
}

const withoutWords = (row: PublicationSummary): Tombstone | Gone => {
  const { type, entry: id, slug, edition } = row
  return row.standing === 'withdrawn' ? renderTombstone(row) : { type, id, slug, edition }
}
