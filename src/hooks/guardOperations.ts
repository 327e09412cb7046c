import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'
import { notFound, Refusal } from '../errors.ts'
import { forPrograms } from '../domain/sentences.ts'

/** 401 before anything else, so that no later answer tells a stranger what exists. */
export const requireLogin =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ overrideAccess, req }) => {
    if (overrideAccess) return
    await requireActor(req, slugs)
  }

/**
 * Bulk changes, restores of old versions and copies write without a `revision` (docs/payload-traps.md 17): they are not
 * served. A restore answers as if there were nothing, whoever asks.
 */
export const refuseUnservedWrites: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess) return
  const { id, duplicateFromID } = args as { id?: unknown; duplicateFromID?: unknown }
  if (operation === 'restoreVersion' || duplicateFromID !== undefined) throw notFound()
  if ((operation === 'update' || operation === 'delete') && id === undefined) {
    throw new Refusal('invalid', forPrograms('Change one entry at a time: name it by its id.'))
  }
}

/**
 * Of documents that stand at the same place in an order the database would choose, by statistics that know rows which the
 * reader may not see. So the id is always the last word.
 */
export const sortByIdLast: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
}) => {
  const { sort, id } = args as { sort?: string | string[]; id?: unknown }
  if (overrideAccess || operation !== 'read' || id !== undefined) return args
  const given = sort ?? collection.defaultSort ?? '-createdAt'
  const paths = Array.isArray(given) ? given : given.split(',')
  return { ...args, sort: [...paths, 'id'] }
}
