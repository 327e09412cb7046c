import { LRUCache } from 'lru-cache'
import type { Moment } from '../read/reading.ts'
import type { RelatedItems } from '../render/renderItem.ts'
import type { IndexedRow } from '../store/publicationIndex.ts'
import type { PublicationSummary } from '../rows.ts'
import { noteEntries } from '../read/visibility.ts'
import { createSourcedCache, type Memory, type SourcedCache } from './sourcedCache.ts'
import { createSources } from './sources.ts'
import type { Watch } from './watch.ts'

type Rendered<T> = { row: PublicationSummary; around: RelatedItems; item: T }
/** `row`: as it is stored, without its bodies. */
type Ask = {
  rows: readonly Pick<IndexedRow, 'id'>[]
  moment: Moment
  form: 'listed' | 'whole' | 'press' | 'row'
}

/**
 * Publications as they are shown, each rendered once in a language: a list in which one place has changed is put together
 * from what is here, and reads one row. They are kept as bytes, and those that were used last as objects, too: of all of them
 * the garbage collector would go through each object again and again.
 */
export type ItemCache = {
  /** In the order of the rows; a row that is there no more is left out. */
  render: <T extends object>(ask: Ask, load: (ids: string[]) => Promise<Rendered<T>[]>) => Promise<T[]>
  happened: SourcedCache<unknown>['happened']
}

/** Of the memory for items, what those that are objects may take. */
const OPENED_SHARE = 1 / 2
/** How much more than its bytes an item takes as objects: about, and rather more than it does. */
const OPENED_FACTOR = 4

type Deps = { memory: Memory; watch: Pick<Watch, 'isUpToDate'> }

export const createItemCache = ({ memory, watch }: Deps): ItemCache => {
  const { budget } = memory
  const openedShare = memory.share * OPENED_SHARE
  const items = createSourcedCache<Buffer>({ budget, share: memory.share - openedShare })
  // By their bytes: those of an item that is rendered anew are others.
  const opened = new LRUCache<Buffer, object>({
    maxSize: Math.max(1, Math.floor(budget.maxBytes * openedShare)),
    sizeCalculation: (_item, bytes) => bytes.length * OPENED_FACTOR,
  })
  budget.add({ bytes: () => opened.calculatedSize, drop: () => opened.pop() !== undefined }, openedShare)
  const open = (bytes: Buffer): object => {
    const found = opened.get(bytes)
    if (found) return found
    const item = JSON.parse(bytes.toString()) as object
    opened.set(bytes, item)
    return item
  }
  return {
    happened: items.happened,
    render: async <T extends object>(
      { rows, moment, form }: Ask,
      load: (ids: string[]) => Promise<Rendered<T>[]>,
    ) => {
      const { now, wanted } = moment
      const keyOf = (id: string) => `${id}\n${form}\n${wanted.join(',')}`
      const time = now.time.getTime()
      const since = items.happenings()
      const shown = new Map<string, T>()
      for (const { id } of watch.isUpToDate() && !moment.isFresh ? rows : []) {
        const kept = items.get(keyOf(id), () => time)
        if (!kept) continue
        noteEntries(now, kept.sources.entries)
        shown.set(id, open(kept.value) as T) // what is kept under this key was rendered in this form
      }
      const missing = rows.map(({ id }) => id).filter((id) => !shown.has(id))
      for (const { row, around, item } of missing.length > 0 ? await load(missing) : []) {
        const sources = { ...createSources(), entries: entriesAround(row, around) }
        noteEntries(now, sources.entries)
        const value = Buffer.from(JSON.stringify(item))
        opened.set(value, item)
        items.put(keyOf(row.id), { value, bytes: value.length, sources, since })
        shown.set(row.id, item)
      }
      return rows.flatMap(({ id }) => shown.get(id) ?? [])
    },
  }
}

/** Whatever a change of can change how this row is shown; a media update that carries it names it itself. */
const entriesAround = (row: PublicationSummary, { entries }: RelatedItems): Set<string> => {
  const carried = row.card.core.items.map(({ entry }) => entry)
  const linked = [row, ...carried.flatMap((entry) => entries.get(entry) ?? [])].map(
    ({ eventEntry }) => eventEntry,
  )
  return new Set([row.entry, ...carried, ...linked.filter((entry) => entry !== null)])
}
