import { combineQueries, executeAccess, type PayloadRequest, type SelectType, type Where } from 'payload'

type Find = { where: Where; limit: number; sort?: string; select: SelectType }

/**
 * What the person may read of a collection, as the database keeps it, words in all languages, relations as ids. No hook
 * runs and no field is weighed, which takes most of the time of a long list: it is for fields alone that whoever reads
 * the document may read. Rows of one place in the order stand by their ids (breakTies.ts says why).
 */
export const findInScope = async <T extends { id: string }>(
  req: PayloadRequest,
  collection: string,
  { where, sort, ...asked }: Find,
): Promise<T[]> => {
  const read = req.payload.collections[collection]?.config.access.read
  if (!read) throw new Error(`There is no collection ${collection}.`)
  const scope = await executeAccess({ req, disableErrors: true }, read)
  if (!scope) return []
  const { docs } = await req.payload.db.find<T>({
    ...{ ...asked, collection, req, locale: 'all', pagination: false },
    sort: sort ? [sort, 'id'] : ['id'],
    where: combineQueries(where, scope),
  })
  return docs
}

/** The document as its reader may see it, its relations as ids; null for what they may not read, as for what is not there. */
export const findReadable = async <T = Record<string, unknown> & { id: string }>(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<T | null> => {
  const found: unknown = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found as T | null
}
