import type { Bundles } from '../domain/clearance/conditional.ts'
import type { LogEvent } from '../domain/clearance/events.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import { replay } from '../domain/clearance/replay.ts'
import { bundleOf, type Notes, readBundles, readLogAndNotes } from './frozen.ts'
import type { RegisterDeps } from './types.ts'

/** The log of an entry, what stands beside it, and what it says at an instant. */
export type History = {
  events: LogEvent[]
  notes: Notes
  bundles: Bundles
  clearance: Clearance
  now: Date
}

type Of = { entry: string; lead: string }

/** The log and what it says at this instant. @param lead slug of the entry's lead. */
export const readHistory = async (deps: RegisterDeps, { entry, lead }: Of): Promise<History> => {
  const { payload, clock, slugs } = deps
  const { events, notes } = await readLogAndNotes(payload, entry, slugs)
  const bundles = await readBundles(payload, events, slugs)
  const now = clock.now()
  return { events, notes, bundles, clearance: replay(events, { lead, now, bundles }), now }
}

/** What was appended right behind a log that has been read. */
export type Appended = { event: LogEvent; note: string | null }[]

/** A log and what was appended to it, as reading it again would give it; where that takes the log of another entry, it is read. */
export const historyWith = async (
  deps: RegisterDeps,
  { events: before, notes, bundles }: Omit<History, 'clearance' | 'now'>,
  { entry, lead, appended }: Of & { appended: Appended },
): Promise<History> => {
  const needed = appended.flatMap(({ event }) => bundleOf(event))
  if (needed.length > 0) return readHistory(deps, { entry, lead })
  const events = [...before, ...appended.map(({ event }) => event)]
  const now = deps.clock.now()
  return {
    events,
    notes: new Map([...notes, ...appended.map(({ event, note }) => [event.seq, note] as const)]),
    bundles,
    clearance: replay(events, { lead, now, bundles }),
    now,
  }
}
