import type { CollectionBeforeOperationHook } from 'payload'

const TIMESTAMPS = ['createdAt', 'updatedAt']

/**
 * When a document was made and changed is the server's to say; Payload would take a client's word for it. Of documents
 * with equal instants the order is the database's choice, which depends on rows that the reader may not see.
 */
export const ignoreTimestamps: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data: Record<string, unknown> }
  const kept = Object.entries(data).filter(([key]) => !TIMESTAMPS.includes(key))
  return { ...args, data: Object.fromEntries(kept) }
}
