import type { Bundles } from '../domain/clearance/conditional.ts'
import type { LogEvent } from '../domain/clearance/events.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import { replay } from '../domain/clearance/replay.ts'
import { readBundles, readLog } from './frozen.ts'
import type { RegisterDeps } from './types.ts'

export type History = { events: LogEvent[]; bundles: Bundles; clearance: Clearance; now: Date }

/** The log and what it says at this instant. @param lead slug of the entry's lead. */
export const readHistory = async (
  { payload, clock, slugs }: RegisterDeps,
  { entry, lead }: { entry: string; lead: string },
): Promise<History> => {
  const events = await readLog(payload, entry, slugs)
  const bundles = await readBundles(payload, events, slugs)
  const now = clock.now()
  return { events, bundles, clearance: replay(events, { lead, now, bundles }), now }
}
