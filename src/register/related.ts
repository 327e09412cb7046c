import { carriedBy } from '../domain/clearance/conditional.ts'
import { readLog } from './frozen.ts'
import type { RegisterDeps } from './types.ts'

/** The entries that were released with this media update, now or earlier; none for anything else. */
export const findRelated = async ({ payload, slugs }: RegisterDeps, entry: string): Promise<string[]> => {
  const events = await readLog(payload, entry, slugs)
  const carried = events.filter(({ type }) => type === 'release').flatMap(carriedBy)
  return [...new Set(carried.map((each) => each.entry))]
}
