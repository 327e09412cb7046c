import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { getServices } from '../services.ts'

const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** The clearance of an entry, its frozen text, and one door for every action (DESIGN: the HTTP contract). */
export const clearanceEndpoints = (slugs: Slugs): Endpoint[] => [
  {
    path: '/:id/clearance',
    method: 'get',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      return answer(await getServices(req.payload).register.clearance(refOf(req), actor))
    },
  },
  {
    path: '/:id/clearance/text',
    method: 'get',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const digest = req.searchParams?.get('digest') ?? null
      return answer(await getServices(req.payload).register.text(refOf(req), digest, actor))
    },
  },
  {
    path: '/:id/clearance/:action',
    method: 'post',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const action = String(req.routeParams?.action)
      return answer(await getServices(req.payload).register.act(refOf(req), action, await bodyOf(req), actor))
    },
  },
  {
    path: '/:id',
    method: 'delete',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      return answer(await getServices(req.payload).register.act(refOf(req), 'delete', {}, actor))
    },
  },
]

const refOf = (req: PayloadRequest) => ({
  collection: String(req.routeParams?.collection),
  id: String(req.routeParams?.id),
})

const bodyOf = async (req: PayloadRequest): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Refusal('invalid', 'The body of the request is not JSON.')
  }
}

const answer = (value: unknown) => Response.json(value, { headers: PRIVATE })
