import type { Payload } from 'payload'
import type { Core, EventFacts } from '../../domain/canonical.ts'
import { readData } from '../../domain/clearance/eventData.ts'
import type { EditionType } from '../../domain/entries.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { subjectOf } from '../../domain/webhooks/subject.ts'
import type { WebhookType } from '../../domain/webhooks/types.ts'
import { typesOf } from '../../domain/webhooks/typesOf.ts'
import { readBundles, readFrozen, readLog } from '../../register/frozen.ts'
import type { WireChange } from '../rows.ts'

/** What receivers are told of a change: the types that it has, and which text it is about. */
export type Told = Pick<Core, 'type' | 'slug' | 'authoritative'> & {
  types: WebhookType[]
  digest: string
  editionType: EditionType
}

/** Read from the log and the frozen texts, as they were at the change. Null where nobody is told. */
export type ReadTold = (change: WireChange) => Promise<Told | null>

export const createReadTold = (payload: Payload, slugs: Slugs): ReadTold => {
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
