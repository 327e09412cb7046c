import type { LexicalDocument } from '../../domain/canonical.ts'
import type { RegisterReader } from '../publish.ts'
import type { FullItem } from '../items.ts'
import type { Bodies } from './toCopy.ts'

/** The signed text of each, and of what it carries, in the language in which it is shown. */
export const readBodies = async (items: readonly FullItem[], reader: RegisterReader): Promise<Bodies> => {
  const all = items.flatMap((item) => [item, ...(item.items ?? []).map((carried) => carried.item)])
  const bodies = await Promise.all(
    all.map(async (item): Promise<[FullItem, LexicalDocument | null]> => {
      const frozen = await reader.frozen(item.id, item.digest)
      return [item, frozen?.languages[item.language]?.body ?? null]
    }),
  )
  return new Map(bodies)
}
