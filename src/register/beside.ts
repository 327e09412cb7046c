import type { NewEvent } from '../domain/clearance/events.ts'
import type { Beside, Facts } from '../domain/clearance/facts.ts'
import { isInWork } from '../domain/clearance/joint/breaks.ts'
import { appendAll } from './append.ts'
import { readLog } from './frozen.ts'
import { findRow, markPending } from './rows.ts'
import type { RegisterDeps } from './types.ts'

/** At the very place behind the log that the decision has seen: of a break and a release one wins. */
export const breakOff = async (
  deps: RegisterDeps,
  { bundles }: Facts,
  { entry, event, at }: Beside & { at: Date },
): Promise<boolean> => {
  const row = await findRow(deps, entry)
  const head = bundles[entry]?.at(-1) ?? null
  if (!row) return false
  const ref = { collection: row.collectionSlug, id: entry }
  await markPending(deps, { ref, lead: row.lead, seq: (head?.seq ?? 0) + 1 })
  return (await appendAll(deps, { entry, head, events: [event], at })) !== null
}

/** The log of the media update has decided it already, so this is appended behind whatever was added to the entry meanwhile. */
export const appendAfter = async (
  deps: RegisterDeps,
  { entry, events, at }: { entry: string; events: NewEvent[]; at: Date },
): Promise<void> => {
  for (;;) {
    const head = (await readLog(deps.payload, entry, deps.slugs)).at(-1) ?? null
    if (await appendAll(deps, { entry, head, events, at })) return
  }
}

/**
 * Says in the log of a media update what has been done to an entry, as long as it is in work: whether it is, is looked at
 * again at each place. @returns the entries whose logs have grown by it.
 */
export const sayOf = async (
  deps: RegisterDeps,
  { entry, event, at }: Beside & { at: Date },
): Promise<string[]> => {
  const row = await findRow(deps, entry)
  if (!row) return []
  const ref = { collection: row.collectionSlug, id: entry }
  for (;;) {
    const log = await readLog(deps.payload, entry, deps.slugs)
    const head = log.at(-1)
    if (!head || !isInWork(log)) return []
    await markPending(deps, { ref, lead: row.lead, seq: head.seq + 1 })
    if (await appendAll(deps, { entry, head, events: [event], at })) return [entry]
  }
}
