import type { CollectionBeforeOperationHook } from 'payload'
import { staleRevision } from '../errors.ts'
import { storedDocumentOf } from './loadStoredDocument.ts'

/**
 * What has no revision is changed over what somebody else has saved meanwhile, and its lists with it. Whoever names with `If-Match`
 * the `updatedAt` of what they have read is refused instead.
 */
export const refuseStaleMaterial: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const read = req.headers?.get('if-match')?.replace(/^W\//, '').replaceAll('"', '')
  const stored = storedDocumentOf(req)
  if (overrideAccess || operation !== 'update' || !read || !stored) return args
  if (new Date(String(stored.updatedAt)).getTime() !== Date.parse(read)) throw staleRevision()
  return args
}
