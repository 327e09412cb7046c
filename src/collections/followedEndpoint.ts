import type { Endpoint, PayloadRequest } from 'payload'
import { runAfterCommit } from '../hooks/afterCommit.ts'
import { payloadsOwnEndpoint } from '../payload-internals/endpoints.ts'

type Address = Pick<Endpoint, 'method' | 'path'>

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

/** Payload's own endpoint has an answer, and then runs what had to wait for the commit. */
export const answerThenFollow = async (req: PayloadRequest, address: Address): Promise<Response> => {
  const collection = req.payload.collections[String(req.routeParams?.collection)]
  if (!collection) throw new Error('[answerThenFollow] The request names no collection.')
  const answer = await payloadsOwnEndpoint(collection.config, address).handler(req)
  await runAfterCommit(req)
  return answer
}
