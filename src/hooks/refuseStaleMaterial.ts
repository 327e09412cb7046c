import type { CollectionBeforeOperationHook } from 'payload'
import { staleRevision } from '../errors.ts'
import { storedDocumentOf } from './loadStoredDocument.ts'

/**
 * Material has no revision, so a save replaces what somebody else has saved in the meantime, lists included. A request that names
 * the `updatedAt` it has read in `If-Match` is refused instead of replacing a newer state; `*` is any
 * state (RFC 9110, section 13.1.1).
 */
export const refuseStaleMaterial: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const read = req.headers?.get('if-match')?.replace(/^W\//, '').replaceAll('"', '')
  const stored = storedDocumentOf(req)
  if (overrideAccess || operation !== 'update' || !read || read === '*' || !stored) return args
  if (new Date(String(stored.updatedAt)).getTime() !== Date.parse(read)) throw staleRevision()
  return args
}
