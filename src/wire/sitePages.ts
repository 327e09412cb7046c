import type { EntryType } from '../domain/entries.ts'
import type { Locale } from '../domain/locales.ts'
import { type Marks, marksOf } from './formats/marks.ts'
import { listQuery } from './query.ts'
import type { Place, Reading } from './reading.ts'
import type { Refresh } from './refresh.ts'
import { renderTombstone } from './renderTombstone.ts'
import type { EventDetails, FullItem, Item, Tombstone } from './items.ts'

export type Latest = { statements: Item[]; events: (Item & EventDetails)[]; mediaUpdates: Item[] }

export type SiteItem =
  { standing: 'live'; item: FullItem; marks: Marks } | { standing: 'withdrawn'; tombstone: Tombstone }

type Deps = { refresh: Refresh; reading: Reading }

/** What the pages of the public site are made of. */
export const createSitePages = ({ refresh, reading }: Deps) => {
  const latest = async ({ locale, limit }: { locale: Locale; limit: number }): Promise<Latest> => {
    const now = await refresh()
    const moment = { now, wanted: [locale] }
    const rowsOf = async (type: EntryType) =>
      (await reading.list(type, { ...listQuery.parse({}), limit }, now)).rows
    const [statements, events, mediaUpdates] = await Promise.all([
      rowsOf('statement'),
      rowsOf('event'),
      rowsOf('media-update'),
    ])
    return {
      statements: await reading.renderItems(statements, moment),
      mediaUpdates: await reading.renderItems(mediaUpdates, moment),
      events: (await reading.renderItems(events, moment)) as Latest['events'], // a listed event has its facts
    }
  }
  return {
    latest,
    standing: async (place: Place): Promise<'live' | 'withdrawn' | null> => {
      const row = await reading.current(place, await refresh())
      if (!row) return null
      return row.standing === 'withdrawn' ? 'withdrawn' : 'live'
    },
    item: async ({ locale, ...place }: Place & { locale: Locale }): Promise<SiteItem | null> => {
      const now = await refresh()
      const row = await reading.current(place, now)
      if (!row) return null
      if (row.standing === 'withdrawn') return { standing: 'withdrawn', tombstone: renderTombstone(row) }
      const [item] = await reading.renderWhole([row], { now, wanted: [locale] })
      return item ? { standing: 'live', item, marks: marksOf(row, item) } : null
    },
  }
}
