import type { Endpoint, SanitizedCollectionConfig } from 'payload'

type Address = Pick<Endpoint, 'method' | 'path'>

/**
 * Payload's own endpoint where the collection has one of the same address: Payload puts its own behind those of the
 * collection, and the first that matches answers (payload/dist/collections/config/sanitize.js).
 *
 * @throws where Payload has none at that address.
 */
export const payloadsOwnEndpoint = (
  { endpoints }: Pick<SanitizedCollectionConfig, 'endpoints'>,
  { method, path }: Address,
): Endpoint => {
  const found = (endpoints || []).findLast((one) => one.method === method && one.path === path)
  if (!found) throw new Error(`[payloadsOwnEndpoint] Payload has no ${method} ${path} of its own.`)
  return found
}
