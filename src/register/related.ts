import { carriedBy } from '../domain/clearance/conditional.ts'
import { readLog } from './frozen.ts'
import type { EntryRow } from './rows.ts'
import type { RegisterDeps } from './types.ts'

/** The entries that were released with this media update, now or earlier; none for anything else. */
export const findRelated = async (
  { payload, slugs }: RegisterDeps,
  { id, collectionSlug }: EntryRow,
): Promise<string[]> => {
  if (collectionSlug !== slugs.mediaUpdates) return []
  const events = await readLog(payload, id, slugs)
  const carried = events.filter(({ type }) => type === 'release').flatMap(carriedBy)
  return [...new Set(carried.map((each) => each.entry))]
}
