import type { EntryType } from '../../domain/entries.ts'
import type { Scope, RowPlace } from '../cache/sources.ts'
import { type Cursor, encodeCursor, type ListQuery, type OrganisationsQuery } from '../http/query.ts'
import { searchTerm, toSearchWords, fold } from '../../domain/searchForm.ts'
import {
  isBehindPosition,
  type IndexPosition,
  type Order,
  sortedBy,
  type PublicationIndex,
  type IndexedRow,
} from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import { type Instant, visibleWhere, noteEntries } from './visibility.ts'
import type { Snapshots } from '../rows.ts'

type Ask = {
  places: PublicationIndex
  publications: Pick<PublicationStore, 'find'>
  /** Null for all of them. */
  type: EntryType | null
  query: OrderedQuery
  now: Instant
}
export type Page = { rows: IndexedRow[]; next: string | null }

/** `order`: another one than the wire's own, for a page of the site. */
export type OrderedQuery = ListQuery & { order?: Order }

/** The present items come newest first; events from a day on come in the order in which they begin. */
const orderOf = (type: EntryType | null, { from, order }: OrderedQuery): Order =>
  order ?? (type === 'event' && from !== undefined ? 'start' : 'availableAt')

/** The entry that an event's slug or id names, if the event is on the wire; else nothing is linked to it. */
const findEvent = async ({ publications, now }: Ask, event: string): Promise<string | null> => {
  now.sources?.scopes.push(isEvent(event))
  const [found] = await publications.find({
    where: {
      and: [
        { type: { equals: 'event' } },
        { or: [{ slug: { equals: event } }, { entry: { equals: event } }] },
        visibleWhere(now),
      ],
    },
    limit: 1,
  })
  if (found) now.sources?.entries.add(found.entry)
  return found?.entry ?? null
}

const isEvent =
  (event: string): Scope =>
  ({ type, slug, entry }) =>
    type === 'event' && (slug === event || entry === event)

export const listPublications = async (ask: Ask): Promise<Page> => {
  const { type, query, now } = ask
  const event = query.event === undefined ? null : await findEvent(ask, query.event)
  if (query.event !== undefined && event === null) return { rows: [], next: null }
  const { kind, organisation, subject, from, to, limit, q } = query
  const order = orderOf(type, query)
  const after = query.after && toPlace(query.after)
  const found = await ask.places.find({
    ...{ now, order, kind, organisation, subject, from, to, limit: limit + 1 },
    type: type ?? undefined,
    linkedTo: event ?? undefined,
    words: q === undefined ? undefined : toSearchWords(q),
    after,
  })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const end = last && found.length > rows.length ? placeOf(last, order) : null
  now.sources?.scopes.push(scopeOf({ type, query, event, order, after, end }))
  return { rows, next: end ? encodeCursor(end) : null }
}

const placeOf = (row: Pick<RowPlace, 'id' | 'availableAt' | 'start'>, order: Order): IndexPosition => [
  row[sortedBy(order)] ?? '',
  row.id,
]

/** `query` has seen to it that a cursor of a list is one (`isListCursor`). */
const toPlace = ([value, id]: Cursor): IndexPosition => [String(value), String(id)]

type Bounds = {
  type: EntryType | null
  query: OrderedQuery
  event: string | null
  order: Order
  after: IndexPosition | undefined
  end: IndexPosition | null
}

/** Whether a row would stand on this page: between its cursor and its last row. What words and subjects it has is not asked. */
const scopeOf = ({ type, query, event, order, after, end }: Bounds): Scope => {
  const organisation = query.organisation === undefined ? null : searchTerm(query.organisation)
  const linked = event === null ? null : searchTerm(event)
  return (row) =>
    (type === null || row.type === type) &&
    (query.kind === undefined || row.kind === query.kind) &&
    (organisation === null || row.organisations.includes(organisation)) &&
    (linked === null || row.eventEntry === event || row.carries.includes(linked)) &&
    (!after || isBehindPosition(order, placeOf(row, order), after)) &&
    (end === null || !isBehindPosition(order, placeOf(row, order), end))
}

export type OrganisationReader = (now: Instant) => Promise<Snapshots>

type Deps = { publications: PublicationStore; places: PublicationIndex }

/** The organisations that stand on what is on the wire, each as its newest publication has it. */
export const createOrganisationReader =
  ({ publications, places }: Deps): OrganisationReader =>
  async (now) => {
    now.sources?.scopes.push(() => true)
    const slugs = await places.namedOrganisations()
    const newest = await Promise.all(
      slugs.map(async (naming) => {
        const [place] = await places.find({ now, order: 'availableAt', naming, limit: 1 })
        return place ? { slug: naming, ...place } : null
      }),
    )
    const found = newest.filter((one) => one !== null)
    const ids = [...new Set(found.map(({ id }) => id))]
    const rows = ids.length > 0 ? await publications.find({ where: { id: { in: ids } } }) : []
    const byId = new Map(rows.map((row) => [row.id, row.snapshots]))
    noteEntries(
      now,
      found.map(({ entry }) => entry),
    )
    return Object.fromEntries(
      found.flatMap(({ slug, id }) => {
        const snapshot = byId.get(id)?.[slug]
        return snapshot ? [[slug, snapshot] as const] : []
      }),
    )
  }

/** One page, in the order of their slugs. */
export const listOrganisations = (snapshots: Snapshots, query: OrganisationsQuery) => {
  const words = query.q === undefined ? null : fold(query.q).split(/\s+/).filter(Boolean)
  const after = query.after ? String(query.after[0]) : ''
  const found = Object.values(snapshots)
    .filter(({ slug }) => slug > after)
    .filter(({ name, acronym }) => words === null || hasAll(fold(`${name} ${acronym}`), words))
    .sort((one, other) => (one.slug < other.slug ? -1 : 1))
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return { page, next: last && found.length > page.length ? encodeCursor([last.slug]) : null }
}

/** Wherever each stands: of texts all words have to be there, in any order, too. */
const hasAll = (text: string, words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => text.includes(word))
