import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import type { ChangeStore } from '../store/changes.ts'
import type { IndexedRow } from '../store/publicationIndex.ts'
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
    },
  }
}
