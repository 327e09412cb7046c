import type { EntryType } from '../domain/entries.ts'
import type { Locale } from '../domain/locales.ts'
import type { Page } from './list.ts'
import { listPublications } from './list.ts'
import type { ListQuery } from './query.ts'
import type { Rendering } from './renderItem.ts'
import { renderFull, renderListed } from './renderItem.ts'
import type { PublicationStore } from './store/publications.ts'
import { loadSurroundings, newest } from './surroundings.ts'
import type { FullItem, Item, Publication, PublicationSummary } from './types.ts'
import { type Instant, currentWhere, noteEntries, visibleWhere } from './visibility.ts'

export type Moment = { now: Instant; wanted: readonly Locale[]; isPress?: boolean }
export type Place = { type: EntryType; slug: string }

/** What is on the wire, as plain rows and rendered items; answers and pages are made of it. */
export type Reading = {
  /** The edition in which the world knows the entry: live, or withdrawn and then only its tombstone. */
  current: (place: Place, now: Instant) => Promise<Publication | null>
  currentOf: (entries: readonly string[], now: Instant) => Promise<Map<string, Publication>>
  list: (type: EntryType, query: ListQuery, now: Instant) => Promise<Page>
  /** Of all types, newest first. */
  newest: (limit: number, now: Instant) => Promise<PublicationSummary[]>
  renderItems: (rows: readonly PublicationSummary[], moment: Moment) => Promise<Item[]>
  renderWhole: (rows: readonly PublicationSummary[], moment: Moment) => Promise<FullItem[]>
}

type Deps = { publications: PublicationStore; publicUrl: () => string }

export const createReading = ({ publications, publicUrl }: Deps): Reading => {
  const currentOf = async (entries: readonly string[], now: Instant) => {
    noteEntries(now, entries)
    if (entries.length === 0) return new Map<string, Publication>()
    return newest(
      await publications.findWhole({ where: { and: [{ entry: { in: entries } }, currentWhere(now)] } }),
    )
  }

  const renderingOf = async (
    rows: readonly PublicationSummary[],
    { now, wanted, isPress, withEntries }: Moment & { withEntries: boolean },
  ): Promise<Rendering> => ({
    ...{ wanted, isPress },
    publicUrl: publicUrl(),
    around: await loadSurroundings({ publications, rows, now, withEntries }),
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
    list: (type, query, now) => listPublications({ publications, type, query, now }),
    newest: async (limit, now) => {
      const rows = await publications.find({
        where: visibleWhere(now),
        sort: ['-availableAt', '-id'],
        limit,
      })
      now.sources?.scopes.push(() => true)
      return rows
    },
    renderItems: async (rows, moment) => {
      const rendering = await renderingOf(rows, { ...moment, withEntries: false })
      return rows.map((row) => renderListed(row, rendering))
    },
    renderWhole: async (rows, moment) => {
      const whole = await wholeRows(publications, rows)
      const rendering = await renderingOf(whole, { ...moment, withEntries: true })
      return whole.map((row) => renderFull(row, rendering))
    },
  }
}

/** The same rows, in the same order, with their bodies. */
const wholeRows = async (
  publications: PublicationStore,
  rows: readonly PublicationSummary[],
): Promise<Publication[]> => {
  const bare = rows.filter(({ bodies }) => bodies === undefined).map(({ id }) => id)
  const found = bare.length > 0 ? await publications.findWhole({ where: { id: { in: bare } } }) : []
  const byId = new Map(found.map((row) => [row.id, row]))
  return rows.flatMap((row): Publication[] => {
    if (row.bodies !== undefined) return [{ ...row, bodies: row.bodies }]
    const whole = byId.get(row.id)
    return whole && whole.digest === row.digest ? [whole] : []
  })
}
