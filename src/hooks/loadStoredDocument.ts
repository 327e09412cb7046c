import type { CollectionBeforeOperationHook } from 'payload'
import { notFound } from '../errors.ts'
import { rememberStoredDocument, type StoredDocument } from './storedDocument.ts'

/**
 * Loads the document of an update or a delete as the user. What they may not read answers as what does not exist,
 * before any later check can tell more (docs/payload-traps.md 25).
 */
export const loadStoredDocument: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || (operation !== 'update' && operation !== 'delete')) return
  const { id } = args as { id?: string | number }
  const document = await req.payload.findByID({
    collection: collection.slug,
    id: String(id),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    showHiddenFields: true,
    user: req.user,
    req,
  })
  if (!document) throw notFound()
  rememberStoredDocument(req, document as unknown as StoredDocument)
}
