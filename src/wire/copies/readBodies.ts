import type { RegisterReader } from '../publish.ts'
import type { FullItem } from '../items.ts'
import type { Bodies, SignedBody } from './toCopy.ts'

/** The signed text of each, and of what it carries, in the language in which it is shown; and what its organisations say of themselves. */
export const readBodies = async (items: readonly FullItem[], reader: RegisterReader): Promise<Bodies> => {
  const all = items.flatMap((item) => [item, ...(item.items ?? []).map((carried) => carried.item)])
  const bodies = await Promise.all(
    all.map(async (item): Promise<[FullItem, SignedBody]> => {
      const frozen = await reader.frozen(item.id, item.digest)
      const document = frozen?.languages[item.language]?.body ?? null
      return [item, { document, organisations: Object.values(frozen?.core.organisations ?? {}) }]
    }),
  )
  return new Map(bodies)
}
