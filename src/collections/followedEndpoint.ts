import type { Endpoint, PayloadRequest } from 'payload'
import { runAfterCommit } from '../hooks/afterCommit.ts'

type Door = Pick<Endpoint, 'method' | 'path'>

/** A door of Payload's own as it is, and then what had to wait until the write was stored. */
export const followedEndpoint = (method: 'patch' | 'delete'): Endpoint => ({
  path: '/:id',
  method,
  handler: (req) => answerThenFollow(req, { method, path: '/:id' }),
})

/** The same of the door that makes a document. */
export const createThenFollow: Endpoint = {
  path: '/',
  method: 'post',
  handler: (req) => answerThenFollow(req, { method: 'post', path: '/' }),
}

/** Payload puts its own doors behind those of the collection (payload/dist/collections/config/sanitize.js). */
export const answerThenFollow = async (req: PayloadRequest, { method, path }: Door): Promise<Response> => {
  const collection = req.payload.collections[String(req.routeParams?.collection)]
  const doors = collection?.config.endpoints || []
  const payloadsOwn = doors.findLast((door) => door.method === method && door.path === path)
  if (!payloadsOwn) throw new Error(`[followedEndpoint] Payload has no ${method} ${path} of its own.`)
  const answer = await payloadsOwn.handler(req)
  await runAfterCommit(req)
  return answer
}
