import type { PayloadRequest } from 'payload'

/** A document as stored; the server's own fields are there on entries only. */
export type StoredDocument = Record<string, unknown> & { id: string; state?: string; writers?: string | null }

const perRequest = new WeakMap<PayloadRequest, StoredDocument>()

/** The document that this write is about, as the guard has loaded it for the writer. */
export const storedDocumentOf = (req: PayloadRequest): StoredDocument | undefined => perRequest.get(req)

export const rememberStoredDocument = (req: PayloadRequest, document: StoredDocument): void => {
  perRequest.set(req, document)
}
