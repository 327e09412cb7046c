import type { EntryRow } from '../rows.ts'
import type { RegisterDeps } from '../types.ts'

/** Every append is announced by the mark of its entry's row (rows.ts): a log whose mark stays the same has not grown. */
export type MarkedRow = Pick<EntryRow, 'id' | 'lead' | 'pendingSeq' | 'pendingAt'>

const COLUMNS = { lead: true, pendingSeq: true, pendingAt: true } as const

/** The entries behind this id, in the order of the ids, so that a page is one short walk along the index. */
export const findEntries = (
  { store, slugs }: RegisterDeps,
  { after, limit }: { after: string; limit: number },
): Promise<MarkedRow[]> =>
  store.find<MarkedRow>({
    collection: slugs.registerEntries,
    where: after === '' ? {} : { id: { greater_than: after } },
    sort: 'id',
    limit,
    select: COLUMNS,
  })

/** These entries, those that were marked since, and those whose act is not finished. */
export const findMarked = (
  { store, slugs }: RegisterDeps,
  { entries, since }: { entries: readonly string[]; since: Date },
): Promise<MarkedRow[]> =>
  store.find<MarkedRow>({
    collection: slugs.registerEntries,
    where: {
      or: [
        ...(entries.length > 0 ? [{ id: { in: [...entries] } }] : []),
        { pendingAt: { greater_than_equal: since.toISOString() } },
        { pendingSeq: { greater_than: 0 } },
      ],
    },
    select: COLUMNS,
  })
