import type { CollectionBeforeOperationHook } from 'payload'

/**
 * Of documents that stand at the same place in an order the database would choose, by statistics that know rows which the
 * reader may not see. So the id is always the last word.
 */
export const breakTies: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess }) => {
  const { sort, id } = args as { sort?: string | string[]; id?: unknown }
  if (overrideAccess || operation !== 'read' || id !== undefined) return args
  const given = sort ?? collection.defaultSort ?? '-createdAt'
  const paths = Array.isArray(given) ? given : given.split(',')
  return { ...args, sort: [...paths, 'id'] }
}
