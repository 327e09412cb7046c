import type { EventFacts } from '../domain/canonical.ts'
import { readFrozen } from './frozen.ts'
import type { Reading } from './reading.ts'
import type { RegisterDeps } from './types.ts'
import { say, type Sentence } from '../domain/sentences.ts'

/**
 * That an event starts at another time than in the edition before and does not say so: sites and calendars could not tell
 * their readers that it was moved.
 */
export const movedInSilence = async (
  { payload, slugs }: Pick<RegisterDeps, 'payload' | 'slugs'>,
  { facts, ready }: Pick<Reading, 'facts' | 'ready'>,
): Promise<Sentence[]> => {
  const last = facts.clearance.editions.at(-1)
  const { state } = facts.clearance
  if (facts.type !== 'event' || !last || state === 'released') return []
  const { start, status, previousStart } = ready.desk.facts as EventFacts // an event's
  if (status !== 'scheduled' || previousStart !== null) return []
  const before = await readFrozen(payload, facts.entry, last.digest, slugs)
  const was = before && (before.core.facts as EventFacts).start // an event's
  return was && was !== start ? [say('hints.eventMoved')] : []
}
