import { withNarrower } from '../../domain/subjects/subjects.ts'
import {
  type IndexedRow,
  type IndexPosition,
  type IndexQuery,
  isBehindPosition,
  type PublicationIndex,
} from './publicationIndex.ts'

/**
 * Finds for a topic what has a narrower one, too. Rows stand in the index under the very codes that they were given: each
 * code is a walk of its own, and the first rows of all walks together are the first rows of the list.
 */
export const findNarrower = (places: PublicationIndex): PublicationIndex => ({
  ...places,
  find: async (query) => {
    if (query.subject === undefined) return places.find(query)
    const walks = await Promise.all(
      withNarrower(query.subject).map((subject) => places.find({ ...query, subject })),
    )
    const rows = new Map(walks.flat().map((row) => [row.id, row]))
    return [...rows.values()].sort(inOrder(query.order)).slice(0, query.limit)
  },
})

const inOrder =
  (order: IndexQuery['order']) =>
  (one: IndexedRow, other: IndexedRow): number =>
    isBehindPosition(order, placeOf(one, order), placeOf(other, order)) ? 1 : -1

const placeOf = (row: IndexedRow, order: IndexQuery['order']): IndexPosition => [row[order] ?? '', row.id]
