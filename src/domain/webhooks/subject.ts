import type { Bundles } from '../clearance/conditional.ts'
import type { LogEvent } from '../clearance/events.ts'
import { isConfirmation } from '../clearance/factsEvents.ts'
import { replay } from '../clearance/replay.ts'
import type { EditionType } from '../entries.ts'

/** A change on the wire, by the event in the entry's log that has brought it. */
export type ChangeAt = { seq: number; edition: number; at: string }

export type Subject = {
  digest: string
  editionType: EditionType
  /** What the world read before: the edition before, or this one before its facts were changed. Null for a first one. */
  before: string | null
  /** It came out suspended, or its facts were changed while it was: nobody may read it. */
  isSuspended: boolean
}

type Around = { lead: string; bundles: Bundles }

/**
 * Which text a change is about: as the log was right after it, so that whoever looks, whenever they look, says the same.
 * Null when the log has no such edition.
 */
export const subjectOf = (
  log: readonly LogEvent[],
  { seq, edition, at }: ChangeAt,
  around: Around,
): Subject | null => {
  const editionsAt = (last: number) =>
    replay(
      log.filter((event) => event.seq <= last),
      { ...around, now: new Date(at) },
    ).editions
  const editions = editionsAt(seq)
  const index = editions.findIndex((each) => each.edition === edition)
  const found = editions[index]
  if (!found) return null
  const hasOtherFacts = log.some((event) => event.seq === seq && isConfirmation(event))
  const before = hasOtherFacts
    ? editionsAt(seq - 1).find((each) => each.edition === edition)
    : editions[index - 1]
  const { digest, editionType, suspendedBy } = found
  return { digest, editionType, before: before?.digest ?? null, isSuspended: suspendedBy.length > 0 }
}
