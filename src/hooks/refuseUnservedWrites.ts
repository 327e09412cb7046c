import type { CollectionBeforeOperationHook } from 'payload'
import { notFound, Refusal } from '../errors.ts'
import { forPrograms } from '../domain/sentences.ts'

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
