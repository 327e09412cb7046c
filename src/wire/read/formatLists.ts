import type { Where } from 'payload'
import type { RowPlace, Scope } from '../cache/sources.ts'
import { searchTerm } from '../../domain/searchForm.ts'
import type { EntryType, StatementKind } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import { withNarrower } from '../../domain/subjects/subjects.ts'
import type { FeedScope } from '../formats/feedAddress.ts'
import type { IndexPosition, PublicationIndex, IndexedRow, SharedAnswers } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { PublicationSummary } from '../rows.ts'
import { type Instant, currentWhere, noteEntries } from './visibility.ts'

type Rows = Promise<PublicationSummary[]>
type Limited = { limit: number }

/** The rows that formats for other people's programs are made of. A withdrawn row stands for its tombstone alone. */
export type FormatLists = {
  /** Live and withdrawn, newest first; of one organisation those that name it as issuer or party. */
  newest: (query: Limited & FeedScope, now: Instant) => Rows
  /** The newest live one that names the organisation. */
  newestOf: (organisation: string, now: Instant) => Promise<PublicationSummary | null>
  /** Events with a start, live and withdrawn, the latest start first. */
  calendar: (query: Limited, now: Instant) => Rows
  /** Live ones that became available in this span, newest first. */
  between: (span: Limited & { from: string; to: string }, now: Instant) => Rows
  /** When the first and the last of the live ones became available; null where nothing is. */
  edges: (now: Instant) => Promise<{ first: string; last: string } | null>
  /** Months in which a live one became available, 2026-11, the last one first. */
  months: (now: Instant) => Promise<string[]>
}

type Order = { sort: string[]; limit: number; placeOf: (row: RowPlace) => string }
type Ask = { where: Where[]; scope: Scope; order: Order }
type Deps = {
  publications: PublicationStore
  places: PublicationIndex
  shared: SharedAnswers
  /** The rows of these places: those that are in memory are not read again. */
  rowsOf: (places: readonly Pick<IndexedRow, 'id'>[], now: Instant) => Rows
}

/** Before every event, and a value: the two stores answer differently about absence. */
const LONG_AGO = '1900-01-01T00:00:00.000Z'

const placeBy = (column: 'availableAt' | 'start') => (row: RowPlace) => `${row[column] ?? ''} ${row.id}`
const NEWEST = ['-availableAt', '-id']
const byInstant = (limit: number): Order => ({ sort: NEWEST, limit, placeOf: placeBy('availableAt') })

/** A feed of one language looks through so many of the newest; older ones are in the lists. */
const MOST_LOOKED_THROUGH = 500

type Kinds = { type?: EntryType; kind?: StatementKind }

const kindsOf = (kind: FeedScope['kind']): Kinds => {
  if (kind === null) return {}
  return kind === 'event' || kind === 'media-update' ? { type: kind } : { type: 'statement', kind }
}

const ofKinds = ({ type, kind }: Kinds): Pick<Ask, 'where' | 'scope'> => ({
  where: [...(type ? [{ type: { equals: type } }] : []), ...(kind ? [{ kind: { equals: kind } }] : [])],
  scope: (row) => (!type || row.type === type) && (!kind || row.kind === kind),
})

const both = (one: Pick<Ask, 'where' | 'scope'>, other: Pick<Ask, 'where' | 'scope'>) => ({
  where: [...one.where, ...other.where],
  scope: (row: RowPlace) => one.scope(row) && other.scope(row),
})

const naming = (organisation: string | undefined): Pick<Ask, 'where' | 'scope'> => {
  if (organisation === undefined) return { where: [], scope: () => true }
  const term = searchTerm(organisation)
  return {
    where: [{ organisations: { contains: term } }],
    scope: ({ organisations }) => organisations.includes(term),
  }
}

const isIn =
  (language: Locale) =>
  ({ card }: PublicationSummary): boolean =>
    card.leaves[language] !== undefined

/** No column says either: each row is looked at. */
const isOf =
  ({ subject, language }: Pick<FeedScope, 'subject' | 'language'>) =>
  (row: PublicationSummary): boolean =>
    (language === null || isIn(language)(row)) &&
    (subject === null || withNarrower(subject).some((each) => row.card.core.subject?.includes(each)))

export const createFormatLists = ({ publications, places, shared, rowsOf }: Deps): FormatLists => {
  const findIn = (standing: string, now: Instant, { where, order }: Ask) => ({
    where: { and: [{ standing: { equals: standing } }, currentWhere(now), ...where] },
    sort: order.sort,
    limit: order.limit,
  })
  const find = async (standing: string, now: Instant, ask: Ask): Rows => {
    const { where, order } = ask
    const question = JSON.stringify([standing, where, order.sort, order.limit])
    const found = await shared(now, question, () => publications.findPlaces(findIn(standing, now, ask)))
    const rows = await rowsOf(found, now)
    // What another server has just written is in memory as it was before.
    const old = rows.filter((row) => row.standing !== standing).map(({ id }) => id)
    if (old.length === 0) return rows
    const fresh = await publications.find({ where: { id: { in: old } } })
    return [...rows, ...fresh].filter((row) => row.standing === standing)
  }

  /** The first ones of what was found. What was read is noted: what shows, and what would. */
  const firstOf = (
    found: PublicationSummary[],
    now: Instant,
    { scope, order }: Ask,
  ): PublicationSummary[] => {
    const { placeOf, limit } = order
    const rows = found.sort((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1)).slice(0, limit)
    const last = rows[limit - 1]
    const end = last ? placeOf(last) : ''
    noteEntries(
      now,
      rows.map(({ entry }) => entry),
    )
    now.sources?.scopes.push((row) => scope(row) && placeOf(row) >= end)
    return rows
  }

  /** Through the index of places, which knows the organisations of what is live. */
  const findLive = async (
    query: Limited & Kinds & { organisation?: string; subject?: string; after?: IndexPosition },
    now: Instant,
  ): Rows => rowsOf(await places.find({ ...query, now, order: 'availableAt' }), now)

  /** The index knows nothing of languages: each is looked at. */
  const findLiveIn = async (
    language: Locale,
    query: Parameters<typeof findLive>[0],
    now: Instant,
  ): Promise<PublicationSummary[]> => {
    const found: PublicationSummary[] = []
    let after: IndexPosition | undefined
    for (let looked = 0; looked < MOST_LOOKED_THROUGH; looked += query.limit) {
      const rows = await findLive({ ...query, ...(after ? { after } : {}) }, now)
      found.push(...rows.filter(isIn(language)))
      const last = rows.at(-1)
      if (!last || rows.length < query.limit || found.length >= query.limit) break
      after = [last.availableAt, last.id]
    }
    return found
  }

  return {
    newest: async ({ organisation, kind, subject, language, limit }, now) => {
      const kinds = kindsOf(kind)
      const whose = organisation === null ? {} : { organisation }
      const ask = { ...both(naming(whose.organisation), ofKinds(kinds)), order: byInstant(limit) }
      const query = { limit, ...kinds, ...whose, ...(subject ? { subject } : {}) }
      const [live, withdrawn] = await Promise.all([
        language ? findLiveIn(language, query, now) : findLive(query, now),
        find('withdrawn', now, ask),
      ])
      const gone = withdrawn.filter(isOf({ subject, language }))
      return firstOf([...live, ...gone], now, ask)
    },
    newestOf: async (organisation, now) => {
      const found = await findLive({ limit: 1, organisation }, now)
      return firstOf(found, now, { ...naming(organisation), order: byInstant(1) })[0] ?? null
    },
    calendar: async ({ limit }, now) => {
      const ask: Ask = {
        where: [{ type: { equals: 'event' } }, { start: { greater_than: LONG_AGO } }],
        scope: ({ type, start }) => type === 'event' && start !== null,
        order: { sort: ['-start', '-id'], limit, placeOf: placeBy('start') },
      }
      // Each standing has its own walk along the index.
      const found = await Promise.all([find('live', now, ask), find('withdrawn', now, ask)])
      return firstOf(found.flat(), now, ask)
    },
    between: async ({ from, to, limit }, now) => {
      const ask: Ask = {
        where: [{ availableAt: { greater_than_equal: from } }, { availableAt: { less_than: to } }],
        scope: ({ availableAt }) => availableAt >= from && availableAt < to,
        order: byInstant(limit),
      }
      return firstOf(await publications.find(findIn('live', now, ask)), now, ask)
    },
    months: async (now) => {
      now.sources?.scopes.push(() => true)
      return places.findMonths(now)
    },
    edges: async (now) => {
      const ask = (sort: string[]): Ask => ({ ...naming(undefined), order: { ...byInstant(1), sort } })
      const [[first], [last]] = await Promise.all([
        publications.findPlaces(findIn('live', now, ask(['availableAt', 'id']))),
        publications.findPlaces(findIn('live', now, ask(NEWEST))),
      ])
      now.sources?.scopes.push(() => true)
      return first && last ? { first: first.availableAt, last: last.availableAt } : null
    },
  }
}
