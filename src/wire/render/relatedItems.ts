import type { Where } from 'payload'
import type { RegisterReader } from '../publish/publish.ts'
import type { RelatedItems } from './renderItem.ts'
import { findUnread } from './renderEvents.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { ShownPublication, PublicationSummary } from '../rows.ts'
import { type Instant, noteEntries, visibleWhere } from '../read/visibility.ts'

type Ask = {
  publications: PublicationStore
  places: PublicationIndex
  rows: readonly PublicationSummary[]
  now: Instant
  /** Whether the entries of media updates are shown whole. */
  withEntries: boolean
  reader: Pick<RegisterReader, 'history' | 'frozen'>
}

/** Loads what the rows point at, as far as it is on the wire itself: their events, their media updates, their entries. */
export const loadRelatedItems = async (ask: Ask): Promise<RelatedItems> => {
  const { publications, rows, now, withEntries, reader } = ask
  noteEntries(
    now,
    rows.map(({ entry }) => entry),
  )
  const carried = withEntries ? rows.flatMap(({ card }) => card.core.items.map(({ entry }) => entry)) : []
  const entries = carried.length > 0 ? newest(await publications.findWhole(byEntry(carried, now))) : new Map()
  const all = [...rows, ...(entries.values() as Iterable<ShownPublication>)]
  const [events, carriers] = await Promise.all([
    findEvents(ask, all),
    findCarriers(
      ask,
      all.filter(({ type }) => type !== 'media-update'),
    ),
  ])
  return { entries, events, carriers, unread: await findUnread(all, events, { reader, now }) }
}

const byEntry = (entries: readonly string[], now: Instant): { where: Where } => {
  noteEntries(now, entries)
  return { where: { and: [{ entry: { in: [...new Set(entries)] } }, visibleWhere(now)] } }
}

/** Of each entry the highest edition: at the moment of a replacement both may be there. */
export const newest = <Row extends PublicationSummary>(rows: readonly Row[]): Map<string, Row> => {
  const byNumber = [...rows].sort((one, other) => one.edition - other.edition)
  return new Map(byNumber.map((row) => [row.entry, row]))
}

const findEvents = async ({ publications, now }: Ask, rows: readonly PublicationSummary[]) => {
  const linked = rows.flatMap(({ eventEntry }) => (eventEntry ? [eventEntry] : []))
  return newest(linked.length > 0 ? await publications.find(byEntry(linked, now)) : [])
}

/** Each text with its event as its signers saw it, though that may not be out, and what the world knows of it since. */
export const withSignedEvents = (
  rows: readonly PublicationSummary[],
  { events }: Pick<RelatedItems, 'events'>,
): RelatedItems['events'] =>
  new Map([...rows.flatMap(({ eventEntry }) => (eventEntry ? [[eventEntry, null] as const] : [])), ...events])

/** The newest media updates that carry an entry. */
const MOST_CARRIERS = 20

const findCarriers = async ({ publications, places, now }: Ask, rows: readonly PublicationSummary[]) => {
  const wanted = [...new Set(rows.map(({ entry }) => entry))]
  noteEntries(now, wanted)
  const found = await places.findEach({ now, type: 'media-update', limit: MOST_CARRIERS }, wanted)
  const ids = [...new Set(found.flat().map(({ id }) => id))]
  if (ids.length === 0) return new Map<string, PublicationSummary[]>()
  const carriers = new Map(
    (await publications.find({ where: { id: { in: ids } } })).map((row) => [row.id, row]),
  )
  return new Map(
    wanted.map((entry, index): [string, PublicationSummary[]] => {
      const own = (found[index] ?? []).flatMap(({ id }) => carriers.get(id) ?? [])
      const latest = newest(own)
      return [entry, own.filter((row) => latest.get(row.entry) === row)]
    }),
  )
}
