import type { Where } from 'payload'
import type { EntryType } from '../domain/entries.ts'
import type { Cursor } from './cursor.ts'
import { encodeCursor } from './cursor.ts'
import type { ListQuery } from './query.ts'
import { fold, searchTerm } from './searchForm.ts'
import type { PublicationStore } from './store/publications.ts'
import type { Placed, Scope } from './cache/sources.ts'
import type { PublicationSummary } from './types.ts'
import { type Instant, visibleWhere } from './visibility.ts'

type Ask = { publications: PublicationStore; type: EntryType; query: ListQuery; now: Instant }
export type Page = { rows: PublicationSummary[]; next: string | null }

/** The present items come newest first; events from a day on come in the order in which they begin. */
const orderOf = (type: EntryType, query: ListQuery) =>
  type === 'event' && query.from !== undefined
    ? { column: 'start', beyond: 'greater_than', sort: ['start', 'id'] }
    : { column: 'availableAt', beyond: 'less_than', sort: ['-availableAt', '-id'] }

type Order = ReturnType<typeof orderOf>

const behind = ({ column, beyond }: Order, [value, id]: Cursor): Where => ({
  or: [
    { [column]: { [beyond]: value } },
    { and: [{ [column]: { equals: value } }, { id: { [beyond]: id } }] },
  ],
})

const filters = (type: EntryType, query: ListQuery, event: string | null): Where[] => {
  const time = type === 'event' ? 'start' : 'availableAt'
  const words = query.q === undefined ? null : fold(query.q)
  return [
    ...(query.kind ? [{ kind: { equals: query.kind } }] : []),
    ...(query.organisation ? [{ organisations: { contains: searchTerm(query.organisation) } }] : []),
    ...(event
      ? [{ or: [{ eventEntry: { equals: event } }, { carries: { contains: searchTerm(event) } }] }]
      : []),
    ...(query.from ? [{ [time]: { greater_than_equal: query.from } }] : []),
    ...(query.to ? [{ [time]: { less_than_equal: query.to } }] : []),
    ...(words ? [{ titles: { contains: words } }] : []),
  ]
}

/** The entry that an event's slug or id names, if the event is on the wire; else nothing is linked to it. */
const findEvent = async ({ publications, now }: Ask, event: string): Promise<string | null> => {
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
  return found?.entry ?? null
}

export const listPublications = async (ask: Ask): Promise<Page> => {
  const { publications, type, query, now } = ask
  const event = query.event === undefined ? null : await findEvent(ask, query.event)
  if (query.event !== undefined) now.sources?.scopes.push(isEvent(query.event))
  if (query.event !== undefined && event === null) return { rows: [], next: null }
  if (query.q !== undefined && fold(query.q) === '') return { rows: [], next: null }
  const order = orderOf(type, query)
  const found = await publications.find({
    where: {
      and: [
        { type: { equals: type } },
        visibleWhere(now),
        ...filters(type, query, event),
        ...(query.after ? [behind(order, query.after)] : []),
      ],
    },
    sort: order.sort,
    limit: query.limit + 1,
  })
  const rows = found.slice(0, query.limit)
  const last = rows.at(-1)
  const next = last && found.length > rows.length ? encodeCursor(placeOf(last, order)) : null
  const end = next && last ? placeOf(last, order) : null
  now.sources?.scopes.push(scopeOf({ type, query, event, order, end }))
  return { rows, next }
}

const placeOf = (row: Placed, { column }: Order): Cursor => [
  column === 'start' ? (row.start ?? '') : row.availableAt,
  row.id,
]

const isEvent =
  (event: string): Scope =>
  ({ type, slug, entry }) =>
    type === 'event' && (slug === event || entry === event)

type Bounds = { type: EntryType; query: ListQuery; event: string | null; order: Order; end: Cursor | null }

/** Whether a row would stand on this page: between its cursor and its last row. What words it has is not asked. */
const scopeOf = ({ type, query, event, order, end }: Bounds): Scope => {
  const organisation = query.organisation === undefined ? null : searchTerm(query.organisation)
  const linked = event === null ? null : searchTerm(event)
  return (row) =>
    row.type === type &&
    (query.kind === undefined || row.kind === query.kind) &&
    (organisation === null || row.organisations.includes(organisation)) &&
    (linked === null || row.eventEntry === event || row.carries.includes(linked)) &&
    (!query.after || isBehind(order, placeOf(row, order), query.after)) &&
    (end === null || !isBehind(order, placeOf(row, order), end))
}

const isBehind = (
  { beyond }: Order,
  [value = '', id = '']: Cursor,
  [limit = '', limitId = '']: Cursor,
): boolean => {
  const [one, other] = value === limit ? [id, limitId] : [value, limit]
  return beyond === 'greater_than' ? one > other : one < other
}
