import { docAccessOperation, type Endpoint, type PayloadRequest } from 'payload'
import { requireActor, findActor } from '../access/actor.ts'
import { findReadable } from '../access/findReadable.ts'
import { type Slugs, peopleOf } from '../domain/slugs.ts'
import { notFound } from '../errors.ts'
import { runAfterCommit } from '../hooks/afterCommit.ts'
import { payloadsOwnEndpoint } from '../payload-internals/endpoints.ts'
import { privateAnswer } from './endpoints.ts'

/**
 * Payload's own `/access/:id` tells documents that exist from those that don't (docs/payload-traps.md 7). This one
 * answers for documents that the person may read, and for no other.
 */
export const accessEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/access/:id',
  method: 'post',
  handler: async (req) => {
    await requireActor(req, slugs)
    const id = String(req.routeParams?.id)
    const collection = req.payload.collections[String(req.routeParams?.collection)]
    if (!collection) throw notFound()
    const found = await findReadable(req, collection.config.slug, id)
    if (!found) throw notFound()
    return Response.json(await docAccessOperation({ id, collection, req }))
  },
})

type Address = Pick<Endpoint, 'method' | 'path'>

/** A endpoint of Payload's own as it is, and then what had to wait until the write was stored. */
export const followedEndpoint = (method: 'patch' | 'delete'): Endpoint => ({
  path: '/:id',
  method,
  handler: (req) => answerThenFollow(req, { method, path: '/:id' }),
})

/** The same of the endpoint that makes a document. */
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

/**
 * `GET /api/people/me`: who the host's account is to the newsroom, for the admin's own components. Nobody is null, as in
 * Payload's endpoint of this name: a host's other people have the same pages before them.
 */
export const meEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/me',
  method: 'get',
  handler: async (req) => {
    const actor = await findActor(req, slugs)
    const person = actor && (await findReadable(req, peopleOf(slugs), actor.id))
    return privateAnswer({ person })
  },
})
