/** A list as somebody likes to see it: what it is filtered and sorted by, and its columns, as a query. */
export type SavedFilter = { name: string; query: string }

export const MOST_FILTERS = 20
const LONGEST_NAME = 60
const LONGEST_QUERY = 4_000
/** The page that one is on is nobody's filter. */
const KEPT = /^(where\[.*|sort|columns|limit|search)$/

/** What of a list's address is worth keeping. */
export const queryToKeep = (search: string): string =>
  new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => KEPT.test(name))).toString()

const isFilter = (value: unknown): value is SavedFilter => {
  const { name, query } = (value ?? {}) as { name?: unknown; query?: unknown }
  return typeof name === 'string' && typeof query === 'string'
}

/** What is kept for a person, of whatever stands there: their preferences are their own to write. */
export const readFilters = (value: unknown): SavedFilter[] =>
  (Array.isArray(value) ? (value as unknown[]) : [])
    .filter(isFilter)
    .map(({ name, query }) => ({ name: name.slice(0, LONGEST_NAME), query: queryToKeep(query) }))
    .slice(0, MOST_FILTERS)

/** With one more, or another one of the same name; null where there is no room, or nothing to keep. */
export const withFilter = (
  filters: readonly SavedFilter[],
  { name, search }: { name: string; search: string },
): SavedFilter[] | null => {
  const kept = { name: name.trim().slice(0, LONGEST_NAME), query: queryToKeep(search) }
  if (kept.name === '' || kept.query === '' || kept.query.length > LONGEST_QUERY) return null
  const others = filters.filter((filter) => filter.name !== kept.name)
  return others.length < MOST_FILTERS ? [...others, kept] : null
}
