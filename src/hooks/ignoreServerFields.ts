import type { CollectionBeforeOperationHook } from 'payload'
import { SERVER_FIELDS } from '../fields/serverFields.ts'

/** Whatever a client says about the server's own fields is dropped; `revision` alone is read, by `requireRevision`. */
export const ignoreServerFields: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data: Record<string, unknown> }
  const kept = Object.entries(data).filter(
    ([key]) => key === 'revision' || !(SERVER_FIELDS as readonly string[]).includes(key),
  )
  return { ...args, data: Object.fromEntries(kept) }
}
