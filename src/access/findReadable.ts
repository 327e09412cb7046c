import type { PayloadRequest } from 'payload'

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
