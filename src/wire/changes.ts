import { encodeCursor } from './cursor.ts'
import type { ChangesQuery } from './query.ts'
import type { Moment, Reading } from './reading.ts'
import { renderTombstone } from './renderItem.ts'
import type { ChangeStore } from './store/changes.ts'
import type { FullItem, Item, Publication, PublicationSummary, Tombstone, WireChange } from './types.ts'

type Deps = { changes: ChangeStore; reading: Reading }
export type ShownChange = {
  change: WireChange['change']
  at: string
  item: Item | FullItem | Tombstone | Gone
}

/** An entry of which nothing may be shown now; who has it already learns which one it is. */
type Gone = Pick<Publication, 'type' | 'slug' | 'edition'> & { id: string }

/**
 * What has changed since the cursor, each with its entry as it is now: a text that has been withdrawn since is not
 * shown again by the change that once released it.
 */
export const readChanges = async (query: ChangesQuery, moment: Moment, { changes, reading }: Deps) => {
  const start = Number(query.after?.[0] ?? 0)
  const found = await changes.after(start, query.limit)
  const { sources } = moment.now
  if (sources && found.length < query.limit) sources.isTail = true
  const current = await reading.currentOf([...new Set(found.map(({ entry }) => entry))], moment.now)
  const live = [...current.values()].filter(({ standing }) => standing === 'live')
  const render = query.include === 'body' ? reading.renderWhole : reading.renderItems
  const rendered = await render(live, moment)
  const shown = new Map<string, ShownChange['item']>([
    ...[...current.values()].map((row) => [row.entry, withoutWords(row)] as const),
    ...rendered.map((item) => [item.id, item] as const),
  ])
  const items = found.flatMap(({ change, at, entry }): ShownChange[] => {
    const item = shown.get(entry)
    return item ? [{ change, at, item }] : []
  })
  return {
    items,
    next: encodeCursor([found.at(-1)?.number ?? start]),
    languages: rendered.map(({ language }) => language),
  }
}

const withoutWords = (row: PublicationSummary): Tombstone | Gone => {
  const { type, entry: id, slug, edition } = row
  return row.standing === 'withdrawn' ? renderTombstone(row) : { type, id, slug, edition }
}
