import type { Payload } from 'payload'
import { ENTRY_KEYS, hasHostAccounts, type Slugs } from '../domain/slugs.ts'

type Ref = { collection: string; id: string }
type Asked = { payload: Payload; slugs: Slugs; user: { id: string } }

/** The ids of those of the entries that somebody could read now, although it is not they who ask. */
export const findReadableEntries = async (
  { payload, slugs, user }: Asked,
  refs: readonly Ref[],
): Promise<Set<string>> => {
  const found = await Promise.all(
    ENTRY_KEYS.map(async (key) => {
      const ids = [...new Set(refs.filter(({ collection }) => collection === slugs[key]).map(({ id }) => id))]
      if (ids.length === 0) return []
      const { docs } = await payload.find({
        collection: slugs[key] as 'statements',
        where: { id: { in: ids } },
        limit: ids.length,
        depth: 0,
        pagination: false,
        select: { state: true },
        overrideAccess: false,
        // Of a host's account no more is known here than its id, which is the person's.
        user: { ...(hasHostAccounts(slugs) ? { id: user.id } : user), collection: slugs.users },
      })
      return docs.map(({ id }) => String(id))
    }),
  )
  return new Set(found.flat())
}
