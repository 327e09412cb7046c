import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import type { Addresses } from '../http/routes.ts'
import { type Marks, marksOf } from '../formats/notices.ts'
import type { OrganisationReader } from '../read/lists.ts'
import type { Reading } from '../read/reading.ts'
import type { RegisterReader } from '../publish/publish.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { Refresh } from '../read/refresh.ts'
import type { Instant } from '../read/visibility.ts'
import type { Card, FullItem, OrganisationItem, Tombstone } from '../render/items.ts'
import { renderTombstone } from '../render/renderItem.ts'
import { createEditionPages, type EarlierEdition, type EditionLink } from './editionPages.ts'
import { createOrganisationPages, type OrganisationPage } from './organisationPages.ts'
import { createSearch, type Found } from './search.ts'
import { type CardPage, createListPages, type ListAsk } from './listPages.ts'
import { readRelated, type Related } from './related.ts'
import type { SitePage } from './sitePages.ts'
import { spanOf } from './siteQuery.ts'
import { type ChangedText, whatChanged } from './whatChanged.ts'

export type SiteItem =
  | {
      standing: 'live'
      item: FullItem
      marks: Marks
      related: Related
      changed: ChangedText | null
      /** Earlier ones that can be read. */
      editions: EditionLink[]
    }
  | { standing: 'withdrawn'; tombstone: Tombstone }

export type FrontPage = {
  /** The newest of each type. */
  latest: Record<EntryType, Card[]>
  upcoming: Card[]
  organisations: OrganisationItem[]
}

type Spoken = { locale: Locale }

/** What the pages of the public site are made of. */
export type Site = Addresses & {
  /** Whether pictures for links can be made here. */
  hasCards: boolean
  /** Whether a page is there (200), was there (410, `withdrawn`), or is nothing (404, null); cheaper than the page. */
  standing: (page: SitePage) => Promise<'live' | 'withdrawn' | null>
  front: (ask: Spoken & { limit: number }) => Promise<FrontPage>
  list: (ask: ListAsk) => Promise<CardPage>
  /** The years in which something of the type is, the last one first. */
  years: (type: EntryType) => Promise<number[]>
  /** Codes of what the newest texts are about. */
  subjects: () => Promise<string[]>
  /** Months in which something came out, 2026-11, the last one first. */
  months: () => Promise<string[]>
  search: (ask: ListAsk & { q: string }) => Promise<{ found: Found[]; next: string | null }>
  organisations: (ask: Spoken) => Promise<OrganisationItem[]>
  /** Null for one that stands on nothing that is out. */
  organisation: (ask: Spoken & { slug: string }) => Promise<OrganisationPage | null>
  /** One publication for its page; null for what does not exist, is not out yet, or is suspended. */
  item: (ask: Spoken & { type: EntryType; slug: string }) => Promise<SiteItem | null>
  /** One that another edition has replaced; null for what does not exist, and for what nobody may read any more. */
  edition: (
    ask: Spoken & { type: EntryType; slug: string; edition: number },
  ) => Promise<EarlierEdition | null>
}

export type SiteDeps = {
  refresh: Refresh
  reading: Reading
  organisations: OrganisationReader
  publications: PublicationStore
  reader: Pick<RegisterReader, 'history' | 'frozen'>
  publicUrl: () => string
  pages?: string
  hasCards: boolean
}

/** Each question is answered at one instant. */
export const createSite = (deps: SiteDeps): Site => {
  const { refresh, reading, organisations, publicUrl, pages, hasCards } = deps
  const editions = createEditionPages(deps)
  const lists = createListPages({ refresh, reading })
  const named = createOrganisationPages({ refresh, reading, organisations, publicUrl })

  const isMonthOfSomething = async (month: string, now: Instant): Promise<boolean> => {
    const { from, to } = spanOf(month)
    return (await reading.between({ from, to, limit: 1 }, now)).length > 0
  }

  return {
    get publicUrl() {
      return publicUrl()
    },
    pages,
    hasCards,
    standing: async (page) => {
      if (page.kind === 'publication') {
        const row = await reading.current(page, await refresh())
        return row && (row.standing === 'withdrawn' ? 'withdrawn' : 'live')
      }
      if (page.kind === 'edition') return (await editions.isThere(page)) ? 'live' : null
      if (page.kind === 'organisation') return (await named.isNamed(page.slug)) ? 'live' : null
      if (page.kind === 'month')
        return (await isMonthOfSomething(page.month, await refresh())) ? 'live' : null
      return 'live'
    },
    front: async ({ locale, limit }) => {
      const now = await refresh()
      const [statements, events, updates, upcoming, all] = await Promise.all([
        lists.listAt({ locale, type: 'statement', limit }, now),
        lists.listAt({ locale, type: 'event', limit }, now),
        lists.listAt({ locale, type: 'media-update', limit }, now),
        lists.listAt({ locale, type: 'event', when: 'upcoming', limit: UPCOMING }, now),
        named.allAt({ locale }, now),
      ])
      return {
        latest: { statement: statements.cards, event: events.cards, 'media-update': updates.cards },
        upcoming: upcoming.cards.slice(0, UPCOMING),
        organisations: all,
      }
    },
    list: lists.list,
    years: lists.years,
    subjects: lists.subjects,
    months: lists.months,
    search: createSearch({ refresh, reading }),
    organisations: async (ask) => named.allAt(ask, await refresh()),
    organisation: named.one,
    item: async ({ locale, ...place }) => {
      const now = await refresh()
      const row = await reading.current(place, now)
      if (!row) return null
      if (row.standing === 'withdrawn') return { standing: 'withdrawn', tombstone: renderTombstone(row) }
      const moment = { now, wanted: [locale] }
      const [item] = await reading.renderWhole([row], moment)
      if (!item) return null
      const [related, before, earlier] = await Promise.all([
        readRelated(item, { reading, moment }),
        row.edition > 1 ? reading.editionBefore(row) : null,
        editions.before(row, now),
      ])
      const changed = whatChanged(item, before)
      return { standing: 'live', item, marks: marksOf(row, item), related, changed, editions: earlier }
    },
    edition: editions.one,
  }
}

const UPCOMING = 4
