import type { EntryType } from '../domain/entries.ts'
import type { Scope, Placed } from './cache/sources.ts'
import type { Cursor } from './cursor.ts'
import { encodeCursor } from './cursor.ts'
import type { ListQuery } from './query.ts'
import { searchTerm, toSearchWords } from './searchForm.ts'
import { isBehind, type PlaceIn, type PlaceQuery, type Places, type Standing } from './store/places.ts'
import type { PublicationStore } from './store/publications.ts'
import { type Instant, visibleWhere } from './visibility.ts'

type Ask = {
  places: Places
  publications: Pick<PublicationStore, 'find'>
  type: EntryType
  query: ListQuery
  now: Instant
}
export type Page = { rows: Standing[]; next: string | null }

/** The present items come newest first; events from a day on come in the order in which they begin. */
const orderOf = (type: EntryType, { from }: ListQuery): PlaceQuery['order'] =>
  type === 'event' && from !== undefined ? 'start' : 'availableAt'

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
  const { kind, organisation, from, to, limit, q } = query
  const order = orderOf(type, query)
  const after = query.after && toPlace(query.after)
  const found = await ask.places.find({
    ...{ now, order, type, kind, organisation, from, to, limit: limit + 1 },
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

const placeOf = (row: Pick<Placed, 'id' | 'availableAt' | 'start'>, order: PlaceQuery['order']): PlaceIn => [
  order === 'start' ? (row.start ?? '') : row.availableAt,
  row.id,
]

/** `query` has seen to it that a cursor of a list is one (`isListCursor`). */
const toPlace = ([value, id]: Cursor): PlaceIn => [String(value), String(id)]

type Bounds = {
  type: EntryType
  query: ListQuery
  event: string | null
  order: PlaceQuery['order']
  after: PlaceIn | undefined
  end: PlaceIn | null
}

/** Whether a row would stand on this page: between its cursor and its last row. What words it has is not asked. */
const scopeOf = ({ type, query, event, order, after, end }: Bounds): Scope => {
  const organisation = query.organisation === undefined ? null : searchTerm(query.organisation)
  const linked = event === null ? null : searchTerm(event)
  return (row) =>
    row.type === type &&
    (query.kind === undefined || row.kind === query.kind) &&
    (organisation === null || row.organisations.includes(organisation)) &&
    (linked === null || row.eventEntry === event || row.carries.includes(linked)) &&
    (!after || isBehind(order, placeOf(row, order), after)) &&
    (end === null || !isBehind(order, placeOf(row, order), end))
}
