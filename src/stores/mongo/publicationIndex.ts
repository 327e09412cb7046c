import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { asked } from './asking.ts'
import type { Instant } from '../../wire/read/visibility.ts'
import {
  askEach,
  isRising,
  type Order,
  sortedBy,
  byMark,
  facetOf,
  NAMING,
  type IndexQuery,
  type PublicationIndex,
  type IndexedRow,
} from '../../wire/store/publicationIndex.ts'

type Collection =
  NonNullable<MongooseAdapter['connection']['db']> extends {
    collection: (name: string) => infer Found
  }
    ? Found
    : never
type Row = { _id: unknown; entry: string; availableAt: Date; start?: Date | null }

/** Headings and words are lists in the row itself, and MongoDB indexes each of their members. */
export const openMongoPublicationIndex = async (
  adapter: MongooseAdapter,
  slug: string,
): Promise<PublicationIndex> => {
  const collection = adapter.collections[slug]?.collection as unknown as Collection | undefined
  if (!collection) throw new Error(`[wirePlugin] there is no collection ${slug}.`)
  await collection.createIndex({ facets: 1, availableAt: -1, _id: -1 })
  await collection.createIndex({ facets: 1, start: 1, _id: 1 })
  await collection.createIndex({ words: 1 })
  await collection.createIndex({ marks: 1 })
  // What feeds and calendars take the first of: otherwise all that was ever withdrawn would be put in order each time.
  await collection.createIndex({ standing: 1, availableAt: -1, _id: -1 })
  await collection.createIndex({ type: 1, standing: 1, start: -1, _id: -1 })
  return asking(readMongoPublicationIndex(collection))
}

const asking = (index: PublicationIndex): PublicationIndex => ({
  find: (query) => asked(() => index.find(query)),
  findEach: (query, reaching) => asked(() => index.findEach(query, reaching)),
  findMarks: (query) => asked(() => index.findMarks(query)),
  findMonths: (now) => asked(() => index.findMonths(now)),
  namedOrganisations: () => asked(() => index.namedOrganisations()),
})

/** The same for who only reads, where the indexes have been made already. */
export const readMongoPublicationIndex = (
  collection: Pick<Collection, 'find' | 'aggregate' | 'distinct'>,
): PublicationIndex => {
  const find: PublicationIndex['find'] = async (query) => {
    if (query.words?.length === 0) return []
    const direction = isRising(query.order) ? 1 : -1
    const sort: [string, 1 | -1][] = [
      [sortedBy(query.order), direction],
      ['_id', direction],
    ]
    const rows = await collection
      .find({ $and: conditions(query) })
      .sort(sort)
      .limit(query.limit)
      .project({ entry: 1, availableAt: 1, start: 1 })
      .toArray()
    return (rows as unknown as Row[]).map(toStanding)
  }
  return {
    find,
    findEach: askEach(find),
    findMarks: async ({ now, beginning, limit }) => {
      const rows = await collection
        .find({ $and: [{ marks: { $gte: beginning, $lt: `${beginning}~` } }, ...visible(now)] })
        .project({ marks: 1 })
        .toArray()
      const found = (rows as unknown as { _id: unknown; marks: string[] }[]).flatMap(({ _id, marks }) =>
        marks.filter((mark) => mark.startsWith(beginning)).map((mark) => ({ mark, id: String(_id) })),
      )
      return found.sort(byMark).slice(0, limit)
    },
    findMonths: async (now) => {
      const months = await collection
        .aggregate([
          { $match: { $and: [{ facets: facetOf({}) }, ...visible(now)] } },
          { $group: { _id: { $dateToString: { date: '$availableAt', format: '%Y-%m' } } } },
          { $sort: { _id: -1 } },
        ])
        .toArray()
      return months.map(({ _id }) => String(_id))
    },
    namedOrganisations: async () => {
      const facets = await collection.distinct('facets')
      return facets.flatMap((facet: unknown) =>
        String(facet).startsWith(NAMING) ? [String(facet).slice(NAMING.length)] : [],
      )
    },
  }
}

/** `visibleWhere`. */
const visible = (now: Instant): object[] => [
  { standing: 'live', replaced: false, until: { $gt: now.time }, gate: { $in: ['', ...now.gates] } },
  { $or: [{ effective: true }, { availableAt: { $lte: now.time } }] },
]

/** Behind whatever a word goes on with. A range, as a pattern may not be as long as a word. */
const LAST = '\u{10FFFF}'

/** `visibleWhere`, and what the heading alone does not say. */
const conditions = (query: IndexQuery): object[] => {
  const { now, type, kind, organisation, subject, words = [], order, after, from, to } = query
  const time = type === 'event' ? 'start' : 'availableAt'
  return [
    { facets: facetOf(query) },
    ...visible(now),
    ...(type ? [{ type }] : []),
    ...(kind ? [{ kind }] : []),
    ...(organisation ? [{ facets: facetOf({ organisation }) }] : []),
    ...(subject ? [{ facets: facetOf({ subject }) }] : []),
    ...words.map((word) => ({ words: { $elemMatch: { $gte: word, $lt: word + LAST } } })),
    ...(from ? [{ [time]: { $gte: new Date(from) } }] : []),
    ...(to ? [{ [time]: { $lte: new Date(to) } }] : []),
    ...(sortedBy(order) === 'start' ? [{ start: { $type: 'date' } }] : []),
    ...(after ? [behind(order, after)] : []),
  ]
}

const behind = (order: Order, [value, id]: readonly [string, string]): object => {
  const [by, beyond] = [sortedBy(order), isRising(order) ? '$gt' : '$lt']
  const instant = new Date(value)
  return { $or: [{ [by]: { [beyond]: instant } }, { [by]: instant, _id: { [beyond]: id } }] }
}

const toStanding = ({ _id, entry, availableAt, start }: Row): IndexedRow => ({
  id: String(_id),
  entry,
  availableAt: availableAt.toISOString(),
  start: start?.toISOString() ?? null,
})
