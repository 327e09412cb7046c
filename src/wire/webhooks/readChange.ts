import type { Payload } from 'payload'
import type { EventFacts, Core } from '../../domain/canonical.ts'
import { jcs } from '../../domain/digests.ts'
import type { EditionType } from '../../domain/entries.ts'
import type { WebhookType } from './types.ts'
import type { Bundles, LogEvent } from '../../domain/clearance/events.ts'
import { isConfirmation, readData } from '../../domain/clearance/eventData.ts'
import { replay } from '../../domain/clearance/replay.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { readBundles, readFrozen, readLog } from '../../register/frozen.ts'
import type { WireChange } from '../rows.ts'

type ChangeFacts = {
  /** What the wire calls the change. */
  change: string
  editionType: EditionType
  /** The facts of an event before and after it; null for what is no event, and before its first edition. */
  before: EventFacts | null
  after: EventFacts | null
  /** Nobody may read it. */
  isSuspended: boolean
}

/** Cautions, suspensions and reinstatements are in the wire's own list of changes alone. */
export const isAnnounced = (change: string): boolean => ['released', 'replaced', 'withdrawn'].includes(change)

/**
 * The types that a change on the wire has, the most telling one first; none for what webhooks do not tell. A translation is
 * no correction: words are out that were not out before. What comes out suspended is told to nobody.
 */
export const typesOf = ({ change, editionType, before, after, isSuspended }: ChangeFacts): WebhookType[] => {
  if (change === 'withdrawn') return ['publication.withdrawn']
  if (!isAnnounced(change) || isSuspended) return []
  if (change === 'released') return ['publication.released']
  return [
    ...(before && after ? ofEvent(before, after) : []),
    editionType === 'translation' ? 'publication.released' : 'publication.corrected',
  ]
}

const ofEvent = (before: EventFacts, after: EventFacts): WebhookType[] => {
  if (after.status === 'cancelled') return before.status === 'cancelled' ? [] : ['event.cancelled']
  return jcs(whereabouts(before)) === jcs(whereabouts(after)) ? [] : ['event.moved']
}

/** What somebody who wants to be there goes by; other facts, such as who has confirmed, move nobody. */
const whereabouts = ({ status, start, zone, venue, format, link }: EventFacts) => ({
  ...{ status, start, zone, venue, format, link },
})

/** A change on the wire, by the event in the entry's log that has brought it. */
export type ChangeAt = { seq: number; edition: number; at: string }

type Subject = {
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

/** What receivers are told of a change: the types that it has, and which text it is about. */
export type DescribedChange = Pick<Core, 'type' | 'slug' | 'authoritative'> & {
  types: WebhookType[]
  digest: string
  editionType: EditionType
}

/** Read from the log and the frozen texts, as they were at the change. Null where nobody is told. */
export type ReadChange = (change: WireChange) => Promise<DescribedChange | null>

export const createReadChange = (payload: Payload, slugs: Slugs): ReadChange => {
  const coreOf = async (entry: string, digest: string | null): Promise<Core | null> =>
    digest === null ? null : ((await readFrozen(payload, entry, digest, slugs))?.core ?? null)

  return async (change) => {
    const { entry } = change
    const log = await readLog(payload, entry, slugs)
    const submit = log.find(({ type }) => type === 'submit')
    if (!submit) return null
    const around = {
      lead: readData('submit', submit).lead,
      bundles: await readBundles(payload, log, slugs),
    }
    const subject = subjectOf(log, change, around)
    const core = await coreOf(entry, subject?.digest ?? null)
    if (!subject || !core) return null
    const { digest, editionType, isSuspended } = subject
    const before = await coreOf(entry, subject.before)
    const facts = { before: eventOf(before), after: eventOf(core) }
    const telling = { change: change.change, editionType, ...facts, isSuspended }
    const { type, slug, authoritative } = core
    return { types: typesOf(telling), digest, editionType, type, slug, authoritative }
  }
}

const eventOf = (core: Core | null): EventFacts | null =>
  core?.type === 'event' ? (core.facts as EventFacts) : null // an event's core has an event's facts
