import type { Payload } from 'payload'
import type { EventFacts, Core, StatementFacts } from '../../domain/canonical.ts'
import { jcs } from '../../domain/digests.ts'
import type { EditionType } from '../../domain/entries.ts'
import type { Traits, WebhookType } from './types.ts'
import type { Bundles, LogEvent } from '../../domain/clearance/events.ts'
import { isConfirmation, readData } from '../../domain/clearance/eventData.ts'
import { replay } from '../../domain/clearance/replay.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { isLocale } from '../../domain/locales.ts'
import { type FrozenText, readBundles, readFrozen, readLog } from '../../register/frozen.ts'
import type { ChangeKind, WireChange } from '../rows.ts'

type ChangeFacts = {
  /** What the wire calls the change, and what was done in the log. */
  change: ChangeKind
  act: string
  editionType: EditionType
  /** The facts of an event before and after it; null for what is no event, and before its first edition. */
  before: EventFacts | null
  after: EventFacts | null
  /** Nobody may read it. */
  isSuspended: boolean
}

/** That something else which is shown beside a text has changed is in the wire's own list of changes alone. */
export const isAnnounced = (change: ChangeKind): boolean => change !== 'updated'

/**
 * The types that a change on the wire has, the most telling one first; none for what webhooks do not tell. A translation is
 * no correction: words are out that were not out before. What happens to a text that is suspended is told to nobody.
 */
export const typesOf = ({
  change,
  act,
  editionType,
  before,
  after,
  isSuspended,
}: ChangeFacts): WebhookType[] => {
  if (change === 'withdrawn' || change === 'suspended') return [`publication.${change}`]
  if (!isAnnounced(change) || isSuspended) return []
  if (change === 'cautioned') return [`publication.${act === 'dissociate' ? 'dissociated' : 'cautioned'}`]
  if (change === 'released' || change === 'reinstated') return [`publication.${change}`]
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
  traits: Traits
  digest: string
  editionType: EditionType
}

/** Read from the log and the frozen texts, as they were at the change. Null where nobody is told. */
export type ReadChange = (change: WireChange) => Promise<DescribedChange | null>

export const createReadChange = (payload: Payload, slugs: Slugs): ReadChange => {
  const frozenOf = async (entry: string, digest: string | null) =>
    digest === null ? null : readFrozen(payload, entry, digest, slugs)

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
    const frozen = await frozenOf(entry, subject?.digest ?? null)
    if (!subject || !frozen) return null
    const { core } = frozen
    const { digest, editionType, isSuspended } = subject
    const before = (await frozenOf(entry, subject.before))?.core ?? null
    const facts = { before: eventOf(before), after: eventOf(core) }
    const act = log.find(({ seq }) => seq === change.seq)?.type ?? ''
    const telling = { change: change.change, act, editionType, ...facts, isSuspended }
    const { type, slug, authoritative } = core
    const traits = traitsOf(frozen)
    return { types: typesOf(telling), traits, digest, editionType, type, slug, authoritative }
  }
}

const traitsOf = ({ core, languages }: Pick<FrozenText, 'core' | 'languages'>): Traits => ({
  organisations: [core.lead, core.issuer, ...core.parties.map(({ organisation }) => organisation)],
  kind: core.type === 'statement' ? ((core.facts as StatementFacts).kind ?? 'statement') : core.type, // a statement has a statement's facts
  languages: Object.keys(languages).filter(isLocale),
})

const eventOf = (core: Core | null): EventFacts | null =>
  core?.type === 'event' ? (core.facts as EventFacts) : null // an event's core has an event's facts
