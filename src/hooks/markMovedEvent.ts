import type { CollectionBeforeOperationHook } from 'payload'
import type { EventFacts } from '../domain/canonical.ts'
import { statusAfterMove } from '../domain/instants.ts'
import type { Slugs } from '../domain/slugs.ts'
import { readingWithin } from '../payload-internals/transactions.ts'
import { instantOf } from '../register/text/deskFacts.ts'
import { readFrozen } from '../register/frozen.ts'
import { baseServicesOf } from '../baseServices.ts'
import { type StoredDocument, storedDocumentOf } from './loadStoredDocument.ts'

type MoveFacts = Pick<EventFacts, 'start' | 'status' | 'previousStart'>
type Written = { start?: string | null; status?: EventFacts['status'] | null; previousStart?: string | null }

/**
 * Of an event that is out, with a new start: its text says that it is moved, and from when, for all to sign and to read.
 * What an editor has said of it themselves stays.
 */
export const markMovedEvent =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    const stored = storedDocumentOf(req)
    const { data } = args as { data: Written }
    if (overrideAccess || operation !== 'update' || !stored || !data.start) return args
    const before = toMoveFacts(stored as StoredDocument & Written)
    const now = toMoveFacts({ ...stored, ...data })
    if (now.start === before.start || !saysTheSame(now, before)) return args
    const { wire, scheduled } = await baseServicesOf(req.payload).register.stateOf(
      { collection: collection.slug, id: stored.id },
      req,
    )
    const edition = scheduled ?? wire
    const frozen =
      edition && (await readFrozen(readingWithin(req.payload, req), stored.id, edition.digest, slugs))
    if (!frozen) return args
    const last = frozen.core.facts as EventFacts // an event's
    return saysTheSame(before, statusAfterMove(last, before.start))
      ? { ...args, data: { ...data, ...statusAfterMove(last, now.start) } }
      : args
  }

const toMoveFacts = ({ start, status, previousStart }: Written): MoveFacts => ({
  start: instantOf(start),
  status: status ?? 'scheduled',
  previousStart: instantOf(previousStart),
})

type MoveNote = Pick<MoveFacts, 'status' | 'previousStart'>

const saysTheSame = (one: MoveNote, other: MoveNote): boolean =>
  one.status === other.status && one.previousStart === other.previousStart
