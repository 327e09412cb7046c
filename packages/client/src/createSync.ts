import type { Change, ChangesPage, Tombstone } from './answers.ts'
import type { Call, Transport } from './createTransport.ts'
import type { ListedItem, WholeItem } from './items.ts'
import { pause } from './pause.ts'

/** Where the copy is kept. Each method may be called again with the same: the last one counts. */
export type CopyStore = {
  put: (id: string, item: ListedItem | WholeItem) => unknown
  /** @param tombstone null for a text that is suspended, which may come back. */
  remove: (id: string, tombstone: Tombstone | null) => unknown
  /** After each page: from here on the next `sync` has to begin. */
  keepCursor?: (cursor: string) => unknown
}

export type SyncOptions = Call & {
  store: CopyStore
  /** Where the last one ended; left out or null, from the beginning. */
  cursor?: string | null
  include?: 'body'
  /** How many changes a page has. */
  limit?: number
}

export type Synced = { cursor: string; changes: number }

/** Applies all that has changed since the cursor. */
export const createSync =
  ({ get }: Transport) =>
  async ({ store, cursor, include, limit = 100, signal }: SyncOptions): Promise<Synced> => {
    let [after, changes] = [cursor, 0]
    for (;;) {
      const page: ChangesPage = await get('/v1/changes', { after, include, limit }, { signal })
      for (const { item } of page.items) await apply(item, store)
      changes += page.items.length
      // A page can be empty of what may be shown and still lead on: only the cursor tells the end.
      if (page.next === after) return { cursor: page.next, changes }
      await store.keepCursor?.(page.next)
      after = page.next
    }
  }

const apply = async (item: Change['item'], store: CopyStore): Promise<void> => {
  if ('digest' in item) await store.put(item.id, item)
  else await store.remove(item.id, 'withdrawnAt' in item ? item : null)
}

export type FollowOptions = SyncOptions & {
  /** Milliseconds between two looks; 10,000 unless said otherwise. */
  every?: number
}

/** Looks again and again, and tells each time that something has changed; ends with the signal. */
export const createFollow = (sync: (options: SyncOptions) => Promise<Synced>) =>
  async function* ({ every = 10_000, ...options }: FollowOptions): AsyncGenerator<Synced, void, undefined> {
    let { cursor } = options
    for (;;) {
      const synced = await sync({ ...options, cursor })
      cursor = synced.cursor
      if (synced.changes > 0) yield synced
      await pause(every, options.signal)
    }
  }
