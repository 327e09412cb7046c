import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import type { ChangeStore } from '../store/changes.ts'
import type { IndexedRow } from '../store/publicationIndex.ts'
import { type Instant, visibleWhere } from '../read/visibility.ts'
import type { ReaderStore } from './readerStore.ts'

/**
 * The same changes up to the first one of a hidden entry: it could not be shown, and who went on past it would never be told. They go
 * on when the entry is shown again.
 */
export const endingBefore = (changes: ChangeStore, hidden: () => ReadonlySet<string>): ChangeStore => ({
  ...changes,
  after: async (number, limit) => {
    const found = await changes.after(number, limit)
    const end = found.findIndex(({ entry }) => hidden().has(entry))
    return end === -1 ? found : found.slice(0, end)
  },
})

type Shown = Pick<ReaderStore, 'places' | 'rows'>

/** The same rows and places without those of these entries, whatever is asked for. */
export const hiding = ({ places, rows }: Shown, hidden: () => ReadonlySet<string>): Shown => {
  const isShown = ({ entry }: { entry?: string }): boolean => entry === undefined || !hidden().has(entry)
  /** As many as were asked for, though some of those that were found are hidden. */
  const first = (found: readonly IndexedRow[], limit: number): IndexedRow[] =>
    found.filter(isShown).slice(0, limit)
  const more = <Query extends { limit: number }>(query: Query): Query => ({
    ...query,
    limit: query.limit + hidden().size,
  })
  /** Whether anything that is shown became available in a month: 2026-11. */
  const isOfShown = async (month: string, now: Instant): Promise<boolean> => {
    const [from, to] = boundsOf(month)
    const found = await rows<{ entry?: string }>({
      collection: DEFAULT_SLUGS.publications,
      where: {
        and: [
          visibleWhere(now),
          { availableAt: { greater_than_equal: from } },
          { availableAt: { less_than: to } },
        ],
      },
      limit: hidden().size + 1,
      columns: ['id', 'entry'],
    })
    return found.some(isShown)
  }
  return {
    rows: async (query) => {
      const found = await rows<{ entry?: string }>(query)
      const isOfPublications = query.collection === DEFAULT_SLUGS.publications
      return (hidden().size > 0 && isOfPublications ? found.filter(isShown) : found) as never // as they were read
    },
    places: {
      ...places,
      find: async (query) =>
        hidden().size === 0 ? places.find(query) : first(await places.find(more(query)), query.limit),
      findEach: async (query, reaching) =>
        hidden().size === 0
          ? places.findEach(query, reaching)
          : (await places.findEach(more(query), reaching)).map((found) => first(found, query.limit)),
      findMonths: async (now) => {
        const months = await places.findMonths(now)
        if (hidden().size === 0) return months
        const areShown = await Promise.all(months.map((month) => isOfShown(month, now)))
        return months.filter((_, index) => areShown[index])
      },
    },
  }
}

/** Its first instant, and that of the next one, in UTC. */
const boundsOf = (month: string): [from: string, to: string] => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = (index: number) => new Date(Date.UTC(year, index, 1)).toISOString()
  return [at(number - 1), at(number)]
}
