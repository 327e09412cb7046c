import type { LogEvent } from '../domain/clearance/events.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import { replay } from '../domain/clearance/replay.ts'
import { readLog } from './frozen.ts'
import type { RegisterDeps } from './types.ts'

export type History = { events: LogEvent[]; clearance: Clearance; now: Date }

/** The log and what it says at this instant. @param lead slug of the entry's lead. */
export const readHistory = async (
  { payload, clock, slugs }: RegisterDeps,
  { entry, lead }: { entry: string; lead: string },
): Promise<History> => {
  const events = await readLog(payload, entry, slugs)
  const now = clock.now()
  return { events, clearance: replay(events, { lead, now }), now }
}
