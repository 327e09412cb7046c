import type { EntryType, StatementKind } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import { OF_ALL } from '../formats/feedAddress.ts'
import { type Cursor, decodeCursor, listQuery } from '../http/query.ts'
import type { Moment, Reading } from '../read/reading.ts'
import type { Refresh } from '../read/refresh.ts'
import type { Instant } from '../read/visibility.ts'
import type { Card } from '../render/items.ts'
import type { IndexedRow } from '../store/publicationIndex.ts'
import { spanOf } from './siteQuery.ts'

export type ListAsk = {
  /** Of the page; texts that have it are shown in it. */
  locale: Locale
  /** Left out, all of them. */
  type?: EntryType
  organisation?: string
  kind?: StatementKind
  /** A code of what they are about. */
  subject?: string
  /** Of the event that statements are about. */
  event?: string
  /** 2026 or 2026-11: of an event when it begins, of everything else when it came out. */
  period?: string
  /** Only what can be read in it. */
  language?: Locale
  /** Of events: those from today on, the next one first, or those before. */
  when?: 'upcoming' | 'past'
  q?: string
  after?: Cursor
  limit?: number
}

/** `lately`: before today, as far back as one may have begun that is not over. */
type Asked = Omit<ListAsk, 'when'> & { when?: ListAsk['when'] | 'lately' }

export type CardPage = { cards: Card[]; next: string | null }

const LENGTH = 20

/** How many pages of the wire are read for one of the site, where a language is asked for that few texts have. */
const MOST_READ = 10

/** In so many of the newest texts subjects are looked for. */
const LOOKED_AT = 100

type Deps = { refresh: Refresh; reading: Reading }

type Bounds = { from?: string; to?: string }

/** Among those before today an event that is not over yet is looked for so far back. */
const LONGEST_EVENT_MS = 31 * 86_400_000
const MOST_RUNNING = 300

/** Today counts as coming until its end, in UTC. */
const startOfDay = ({ time }: Instant): string => `${time.toISOString().slice(0, 10)}T00:00:00.000Z`

const isRunning = ({ start, end }: Card, now: Instant): boolean =>
  Boolean(start && end) && String(start) < startOfDay(now) && String(end) >= startOfDay(now)

const whenOf = (when: Asked['when'], now: Instant): Bounds => {
  if (when === undefined) return {}
  const from = startOfDay(now)
  if (when === 'upcoming') return { from }
  const to = new Date(Date.parse(from) - 1).toISOString()
  return when === 'past' ? { to } : { from: new Date(Date.parse(from) - LONGEST_EVENT_MS).toISOString(), to }
}

/** Where both say something, the narrower one. */
const boundsOf = ({ when, period }: Asked, now: Instant): Bounds => {
  const bounds: Bounds[] = [whenOf(when, now), period === undefined ? {} : spanOf(period)]
  const from = bounds
    .flatMap((each) => each.from ?? [])
    .sort()
    .at(-1)
  const to = bounds
    .flatMap((each) => each.to ?? [])
    .sort()
    .at(0)
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** The rows of a list by the wire's own query, so that a page can show nothing else. */
export const readRows = (
  reading: Pick<Reading, 'list'>,
  ask: Asked,
  now: Instant,
): Promise<{ rows: IndexedRow[]; next: string | null }> => {
  const { type = null, organisation, kind, subject, event, q, after, limit = LENGTH } = ask
  const wanted = { organisation, kind, subject, event, q, limit }
  // What is over begins with what was last.
  const order = ask.when === 'past' ? ('latestStart' as const) : undefined
  const asked = { ...listQuery.parse({}), ...boundsOf(ask, now), ...wanted, order }
  return reading.list(type, { ...asked, after }, now)
}

export const createListPages = ({ refresh, reading }: Deps) => {
  /** As many pages of the wire as it takes to have one of those in the language; each is shown whole. */
  const listIn = async (language: Locale, ask: Asked, moment: Moment): Promise<CardPage> => {
    const cards: Card[] = []
    let next: string | null = null
    for (let read = 0; read < MOST_READ; read += 1) {
      const after = next === null ? ask.after : (decodeCursor(next) ?? undefined)
      const page = await readRows(reading, { ...ask, after }, moment.now)
      next = page.next
      const shown = await reading.renderItems(page.rows, { ...moment, wanted: [language, ...moment.wanted] })
      cards.push(...shown.filter(({ languages }) => languages.some(({ locale }) => locale === language)))
      if (next === null || cards.length >= (ask.limit ?? LENGTH)) break
    }
    return { cards, next }
  }

  const pageAt = async (ask: Asked, now: Instant): Promise<CardPage> => {
    const moment = { now, wanted: [ask.locale] }
    if (ask.language) return listIn(ask.language, ask, moment)
    const { rows, next } = await readRows(reading, ask, moment.now)
    return { cards: await reading.renderItems(rows, moment), next }
  }

  /** What runs for days is coming until its last day is over, and stands before what has not begun. */
  const listAt = async (ask: ListAsk, now: Instant): Promise<CardPage> => {
    const page = await pageAt(ask, now)
    if (ask.when === 'past') return { ...page, cards: page.cards.filter((card) => !isRunning(card, now)) }
    if (ask.when === undefined || ask.after) return page
    const { cards } = await pageAt({ ...ask, when: 'lately', limit: MOST_RUNNING }, now)
    return { ...page, cards: [...cards.filter((card) => isRunning(card, now)), ...page.cards] }
  }

  const months = async (): Promise<string[]> => reading.months(await refresh())

  const years = async (type: EntryType): Promise<number[]> => {
    const now = await refresh()
    if (type !== 'event') {
      const edges = await reading.edges(now)
      return edges ? yearsBetween(edges.first, edges.last) : []
    }
    const from = `0001-01-01T00:00:00.000Z`
    const ask = { ...listQuery.parse({}), from, limit: 1 }
    const { rows } = await reading.list('event', ask, now)
    const latest = (await reading.calendar({ limit: 1 }, now))[0]?.start
    return rows[0]?.start && latest ? yearsBetween(rows[0].start, latest) : []
  }

  /** What the newest texts are about: a list can be narrowed to it. */
  const subjects = async (): Promise<string[]> => {
    const newest = await reading.newest({ ...OF_ALL, limit: LOOKED_AT }, await refresh())
    const live = newest.filter(({ standing }) => standing === 'live')
    return [...new Set(live.flatMap(({ card }) => card.core.subject ?? []))].sort()
  }

  return { list: async (ask: ListAsk) => listAt(ask, await refresh()), listAt, months, years, subjects }
}

const yearsBetween = (first: string, last: string): number[] => {
  const [from, to] = [first, last].map((instant) => Number(instant.slice(0, 4)))
  return Array.from({ length: Math.max(0, (to ?? 0) - (from ?? 0) + 1) }, (_, index) => (to ?? 0) - index)
}
