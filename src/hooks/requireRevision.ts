import type { CollectionBeforeOperationHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal, staleRevision } from '../errors.ts'
import { changesSince } from './changesSince.ts'
import { storedDocumentOf } from './storedDocument.ts'
import { forPrograms } from '../domain/sentences.ts'

/**
 * Two parallel updates both answer 200 and the last one wins (docs/payload-traps.md 17). So an update names the
 * revision that it was based on, which one conditional write compares and raises: of two, one is told to look again,
 * and nothing is overwritten.
 */
export const requireRevision =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    const stored = storedDocumentOf(req)
    if (overrideAccess || operation !== 'update' || !stored) return args
    const { data } = args as { data: Record<string, unknown> }
    const revision = data.revision ?? ifMatch(req)
    if (revision === undefined || revision === null) {
      throw new Refusal(
        'revision-required',
        forPrograms('Say which revision this change is based on (`revision`, or If-Match).'),
      )
    }
    if (typeof revision !== 'number' || !Number.isInteger(revision)) {
      throw new Refusal(
        'invalid',
        forPrograms('“revision” is the whole number that the entry was read with.'),
      )
    }
    await raise({ collection, id: stored.id, revision, req, slugs })
    return { ...args, data: { ...data, revision: revision + 1 } }
  }

const ifMatch = (req: PayloadRequest): number | undefined => {
  const tag = req.headers?.get('if-match')?.replace(/^W\//, '').replaceAll('"', '')
  return tag && /^\d{1,9}$/.test(tag) ? Number(tag) : undefined
}

type Raise = {
  collection: SanitizedCollectionConfig
  id: string
  revision: number
  req: PayloadRequest
  slugs: Slugs
}

const raise = async (stale: Raise) => {
  const { collection, id, revision, req } = stale
  const raised = await req.payload.db.updateOne({
    collection: collection.slug,
    where: {
      and: [{ id: { equals: id } }, { revision: { equals: revision } }, { state: { equals: 'drafting' } }],
    },
    data: { revision: revision + 1 },
    options: { atomic: true },
    req,
  })
  if (raised) return
  throw staleRevision({
    state: storedDocumentOf(req)?.state ?? 'drafting',
    changes: await changesSince(stale),
  })
}
