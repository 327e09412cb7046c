import type { Where } from 'payload'
import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import type { ItemCache } from '../cache/itemCache.ts'
import { createFormatLists, type FormatLists } from './formatLists.ts'
import { type OrderedQuery, type Page, listPublications } from './lists.ts'
import type { RegisterReader } from '../publish/publish.ts'
import { type Rendering, type RelatedItems, renderFull, renderListed } from '../render/renderItem.ts'
import type { PublicationIndex, IndexedRow, SharedAnswers } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import { loadRelatedItems, newest } from '../render/relatedItems.ts'
import type { Card, FullItem } from '../render/items.ts'
import type { ShownPublication, PublicationSummary } from '../rows.ts'
import { type Instant, currentWhere, noteEntries } from './visibility.ts'

export type Moment = {
  now: Instant
  wanted: readonly Locale[]
  isPress?: boolean
  /** Nothing is taken from memory: this server may not have heard yet of what another one has written. */
  isFresh?: boolean
}
type Place = { type: EntryType; slug: string }

/** What is on the wire, as plain rows and rendered items; answers and pages are made of it. */
export type Reading = FormatLists & {
  /** The edition in which the world knows the entry: live, or withdrawn and then only its tombstone. */
  current: (place: Place, now: Instant) => Promise<ShownPublication | null>
  /** The one that this edition has replaced, if the world could read it until then. */
  editionBefore: (row: Pick<ShownPublication, 'entry' | 'edition'>) => Promise<ShownPublication | null>
  currentOf: (entries: readonly string[], now: Instant) => Promise<Map<string, PublicationSummary>>
  list: (type: EntryType | null, query: OrderedQuery, now: Instant) => Promise<Page>
  renderItems: (rows: readonly Pick<IndexedRow, 'id'>[], moment: Moment) => Promise<Card[]>
  /** As the site's lists show them. */
  renderWhole: (rows: readonly IndexedRow[], moment: Moment) => Promise<FullItem[]>
  /** One edition, whichever it is: without the entries that it carries, which have editions of their own. */
  renderEdition: (row: ShownPublication, moment: Moment) => Promise<FullItem>
  /** Without its body and without what stands around it: nothing but the row is read. */
  renderAlone: (row: PublicationSummary, wanted: readonly Locale[]) => FullItem
}

const NOTHING: RelatedItems = { entries: new Map(), events: new Map(), carriers: new Map() }

type Deps = {
  publications: PublicationStore
  places: PublicationIndex
  reader: Pick<RegisterReader, 'history' | 'frozen'>
  shared: SharedAnswers
  items: ItemCache
  publicUrl: () => string
  pages?: string
}

export const createReading = ({
  publications,
  places,
  reader,
  shared,
  items,
  publicUrl,
  pages,
}: Deps): Reading => {
  const currentOf = async (entries: readonly string[], now: Instant) => {
    noteEntries(now, entries)
    if (entries.length === 0) return new Map<string, PublicationSummary>()
    return newest(
      await publications.find({ where: { and: [{ entry: { in: entries } }, currentWhere(now)] } }),
    )
  }

  const renderingOf = async (
    rows: readonly PublicationSummary[],
    { now, wanted, isPress, withEntries }: Moment & { withEntries: boolean },
  ): Promise<Rendering> => ({
    ...{ wanted, isPress },
    ...{ publicUrl: publicUrl(), pages },
    around: await loadRelatedItems({ publications, places, reader, rows, now, withEntries }),
  })

  const rowsOf = (found: readonly Pick<IndexedRow, 'id'>[], now: Instant) =>
    items.render({ rows: found, moment: { now, wanted: [] }, form: 'row' }, async (missing) => {
      const rows = await publications.find({ where: { id: { in: missing } } })
      return rows.map((row) => ({ row, around: NOTHING, item: row }))
    })

  return {
    currentOf,
    current: async ({ type, slug }, now) => {
      const found = await publications.findWhole({
        where: { and: [{ type: { equals: type } }, { slug: { equals: slug } }, currentWhere(now)] },
      })
      const [row] = newest(found).values()
      noteEntries(now, row ? [row.entry] : [])
      return row && row.standing !== 'suspended' ? row : null
    },
    editionBefore: async ({ entry, edition }) => {
      const isBefore: Where[] = [{ entry: { equals: entry } }, { edition: { equals: edition - 1 } }]
      const wasShown: Where[] = [{ standing: { equals: 'live' } }, { effective: { equals: true } }]
      const [row] = await publications.findWhole({ where: { and: [...isBefore, ...wasShown] }, limit: 1 })
      return row ?? null
    },
    list: (type, query, now) => listPublications({ publications, places, type, query, now }),
    ...createFormatLists({ publications, places, shared, rowsOf }),
    renderItems: (rows, moment) =>
      items.render({ rows, moment, form: 'listed' }, async (missing) => {
        const found = await publications.find({ where: { id: { in: missing } } })
        const rendering = await renderingOf(found, { ...moment, withEntries: false })
        return found.map((row) => ({ row, around: rendering.around, item: renderListed(row, rendering) }))
      }),
    renderWhole: (rows, moment) =>
      // The press sees more of a contact: what it sees is kept apart.
      items.render({ rows, moment, form: moment.isPress ? 'press' : 'whole' }, async (missing) => {
        const found = await publications.findWhole({ where: { id: { in: missing } } })
        const rendering = await renderingOf(found, { ...moment, withEntries: true })
        return found.map((row) => ({ row, around: rendering.around, item: renderFull(row, rendering) }))
      }),
    renderEdition: async (row, moment) =>
      renderFull(row, await renderingOf([row], { ...moment, withEntries: false })),
    renderAlone: (row, wanted) =>
      renderFull({ ...row, bodies: {} }, { wanted, publicUrl: publicUrl(), pages, around: NOTHING }),
  }
}
