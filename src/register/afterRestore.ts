import { stepAfterRestore } from '../domain/clearance/afterRestore.ts'
import { append } from './append.ts'
import { findRow, historyWith, readHistory } from './entryRows.ts'
import type { KeyedQueue } from './keyedQueue.ts'
import type { Reconciler } from './reconcile.ts'
import type { RegisterDeps } from './types.ts'

export type AfterRestore = {
  /** Entries, by id, whose logs have lost events. */
  entries: readonly string[]
  /** Who looks after the newsroom, by id; null where nobody does. */
  by: string | null
  /** Why, for the parties of each text. */
  note: string
}

type Parts = { turns: KeyedQueue; finish: Reconciler['finish'] }

/** Stops each of them, as far as there is something to be stopped. */
export const stopAfterRestore = async (
  deps: RegisterDeps,
  { turns, finish }: Parts,
  { entries, by, note }: AfterRestore,
): Promise<void> => {
  for (const entry of entries)
    await turns(entry, async () => {
      const row = await findRow(deps, entry)
      if (!row) return
      const ref = { collection: row.collectionSlug, id: entry }
      let history = await readHistory(deps, { entry, lead: row.lead })
      for (;;) {
        const event = stepAfterRestore(history.clearance, { by, note })
        if (!event) break
        const head = history.events.at(-1) ?? null
        const appended = await append(deps, { ref, lead: row.lead, head, events: [event], at: history.now })
        history = appended
          ? await historyWith(deps, history, { entry, lead: row.lead, appended })
          : await readHistory(deps, { entry, lead: row.lead })
      }
      await finish(entry, { history })
    })
}
