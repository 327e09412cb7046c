import type { SiteQuery } from '../../wire/site/siteQuery.ts'

/** What is in an address behind the path, in the order in which forms send it; `after` is where a page begins. */
export type PageQuery = Partial<Record<keyof SiteQuery, string>>

const NAMES = ['q', 'organisation', 'kind', 'subject', 'year', 'language', 'when', 'after'] as const

export const toPageQuery = ({ after: _, ...query }: SiteQuery): PageQuery =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

export const addressOf = (path: string, query: PageQuery = {}): string => {
  const pairs = NAMES.flatMap((name): [string, string][] => {
    const value = query[name]
    return value === undefined ? [] : [[name, value]]
  })
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs).toString()}` : path
}
