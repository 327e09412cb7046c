import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireActor } from '../../access/actor.ts'
import { idOfPress } from '../../domain/pressIds.ts'
import { forPrograms } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { giveId } from '../../hooks/takeMadeId.ts'
import { payloadsOwnEndpoint } from '../../payload-internals/endpoints.ts'

const ADDRESS = { method: 'post', path: '/' } as const

/**
 * `POST` of a collection: Payload's own. With an `Idempotency-Key`, a UUID that the client gives to one press, a second
 * request of the same person makes nothing: it is answered with what the first has made, as it is now.
 */
export const createOnceEndpoint = (slugs: Slugs): Endpoint => ({
  ...ADDRESS,
  handler: async (req) => {
    const collection = req.payload.collections[String(req.routeParams?.collection)]
    if (!collection) throw new Error('[createOnceEndpoint] The request names no collection.')
    const create = () => payloadsOwnEndpoint(collection.config, ADDRESS).handler(req)
    const key = req.headers.get('idempotency-key')
    if (key === null) return create()
    if (!z.uuid().safeParse(key).success)
      throw new Refusal('invalid', forPrograms('“Idempotency-Key” is a UUID.'))
    const { id: person } = await requireActor(req, slugs)
    const { slug } = collection.config
    const id = idOfPress({ person, collection: slug, key: key.toLowerCase() })
    const before = await answerWith(req, slug, id)
    if (before) return before
    giveId(req, id)
    try {
      return await create()
    } catch (error) {
      // Both were on their way at once; only one can have the id.
      const meanwhile = await answerWith(req, slug, id)
      if (meanwhile) return meanwhile
      throw error
    }
  },
})

/** Null where no such document exists, or where the person may not read it. */
const answerWith = async (req: PayloadRequest, collection: string, id: string): Promise<Response | null> => {
  const depth = Number(req.query.depth)
  const doc: unknown = await req.payload.findByID({
    ...{ collection, id, disableErrors: true, overrideAccess: false, user: req.user, req },
    ...(Number.isInteger(depth) ? { depth } : {}),
  })
  return doc ? Response.json({ doc }) : null
}
