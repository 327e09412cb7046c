import { carriedBy } from '../domain/clearance/conditional.ts'
import type { LogEvent } from '../domain/clearance/events.ts'
import type { Slugs } from '../domain/slugs.ts'
import type { EntryRow } from './rows.ts'

/** The entries that were released with this media update, now or earlier; none for anything else. */
export const relatedTo = (
  { collectionSlug }: EntryRow,
  events: readonly LogEvent[],
  slugs: Slugs,
): string[] => {
  if (collectionSlug !== slugs.mediaUpdates) return []
  const carried = events.filter(({ type }) => type === 'release').flatMap(carriedBy)
  return [...new Set(carried.map((each) => each.entry))]
}
