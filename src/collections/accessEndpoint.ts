import { docAccessOperation, type Endpoint } from 'payload'
import { requireActor } from '../access/actor.ts'
import { findReadable } from '../access/findReadable.ts'
import type { Slugs } from '../domain/slugs.ts'
import { notFound } from '../errors.ts'

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
