import type { Endpoint } from 'payload'
import { runAfterCommit } from '../hooks/afterCommit.ts'

const isUpdateById = ({ method, path }: Omit<Endpoint, 'root'>) => method === 'patch' && path === '/:id'

/**
 * `PATCH /api/{collection}/:id` as Payload answers it, and then what had to wait until the write was stored. Payload puts
 * its own doors behind those of the collection (payload/dist/collections/config/sanitize.js).
 */
export const updateEndpoint = (): Endpoint => ({
  path: '/:id',
  method: 'patch',
  handler: async (req) => {
    const collection = req.payload.collections[String(req.routeParams?.collection)]
    const doors = collection?.config.endpoints || []
    const payloadsOwn = doors.findLast(isUpdateById)
    if (!payloadsOwn) throw new Error('[updateEndpoint] Payload has no door of its own for an update.')
    const answer = await payloadsOwn.handler(req)
    await runAfterCommit(req)
    return answer
  },
})
