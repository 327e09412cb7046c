import type { Where } from 'payload'
import { searchTerm } from '../../domain/searchForm.ts'
import type { Publication } from '../rows.ts'
import { visibleWhere } from '../read/visibility.ts'
import {
  askEach,
  byMark,
  isBehindPosition,
  isRising,
  monthOf,
  type PublicationIndex,
  type IndexQuery,
  sortedBy,
} from './publicationIndex.ts'
import type { PublicationStore } from './publications.ts'

/** For a database that has no index of places: the same answers, at a cost that grows with the rows. */
export const createPlainIndex = (publications: Pick<PublicationStore, 'findWithWords'>): PublicationIndex => {
  const find: PublicationIndex['find'] = async (query) => {
    if (query.words?.length === 0) return []
    const by = sortedBy(query.order)
    const rows = await publications.findWithWords({
      where: { and: [visibleWhere(query.now), ...conditions(query)] },
      sort: isRising(query.order) ? [by, 'id'] : [`-${by}`, '-id'],
    })
    return rows
      .filter((row) => isAsked(row, query))
      .slice(0, query.limit)
      .map(({ id, entry, availableAt, start }) => ({ id, entry, availableAt, start: start ?? null }))
  }
  return {
    find,
    findEach: askEach(find),
    findMarks: async ({ now, beginning, limit }) => {
      const rows = await publications.findWithWords({ where: visibleWhere(now) })
      const found = rows.flatMap(({ id, marks }) =>
        (marks ?? []).filter((mark) => mark.startsWith(beginning)).map((mark) => ({ mark, id })),
      )
      return found.sort(byMark).slice(0, limit)
    },
    findMonths: async (now) => {
      const rows = await publications.findWithWords({ where: visibleWhere(now) })
      return [...new Set(rows.map(({ availableAt }) => monthOf(availableAt)))].sort().reverse()
    },
    namedOrganisations: async () => {
      const rows = await publications.findWithWords({ where: {} })
      return [...new Set(rows.flatMap(({ snapshots }) => Object.keys(snapshots)))].sort()
    },
  }
}

const conditions = ({ type, kind, organisation, file, from, to }: IndexQuery): Where[] => {
  const time = type === 'event' ? 'start' : 'availableAt'
  return [
    ...(type ? [{ type: { equals: type } }] : []),
    ...(kind ? [{ kind: { equals: kind } }] : []),
    ...(organisation ? [{ organisations: { contains: searchTerm(organisation) } }] : []),
    ...(file ? [{ files: { contains: searchTerm(file) } }] : []),
    ...(from ? [{ [time]: { greater_than_equal: from } }] : []),
    ...(to ? [{ [time]: { less_than_equal: to } }] : []),
  ]
}

const isAsked = (
  row: Publication,
  { linkedTo, reaching, naming, subject, words = [], after, order }: IndexQuery,
) =>
  (linkedTo === undefined || row.eventEntry === linkedTo || row.carries.includes(searchTerm(linkedTo))) &&
  (reaching === undefined || (row.card.reached ?? []).includes(reaching)) &&
  (naming === undefined || Object.hasOwn(row.snapshots, naming)) &&
  (subject === undefined || (row.card.core.subject ?? []).includes(subject)) &&
  Boolean(row[sortedBy(order)]) &&
  words.every((word) => row.words.some((each) => each.startsWith(word))) &&
  (!after || isBehindPosition(order, [row[sortedBy(order)] ?? '', row.id], after))
