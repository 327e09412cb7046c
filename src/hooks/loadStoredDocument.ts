import type { PayloadRequest, CollectionBeforeOperationHook } from 'payload'
import { notFound } from '../errors.ts'

/** A document as stored; the server's own fields are there on entries only. */
export type StoredDocument = Record<string, unknown> & { id: string; state?: string; writers?: string | null }

const perRequest = new WeakMap<PayloadRequest, StoredDocument>()

/** The document that this write is about, as the guard has loaded it for the writer. */
export const storedDocumentOf = (req: PayloadRequest): StoredDocument | undefined => perRequest.get(req)

const rememberStoredDocument = (req: PayloadRequest, document: StoredDocument): void => {
  perRequest.set(req, document)
}

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
