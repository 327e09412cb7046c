import type { Endpoint } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound } from '../../errors.ts'
import { registerServicesOf } from '../../services.ts'
import { privateAnswer, refOf } from '../endpoints.ts'

/** `GET …/:id/languages`: each language of the newsroom, how it stands in this text, and whether it lags behind. */
export const languagesEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/languages',
  method: 'get',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const ref = refOf(req)
    if (!(await findReadable(req, ref.collection, ref.id))) throw notFound()
    return privateAnswer({ languages: await registerServicesOf(req.payload).register.languages(ref, actor) })
  },
})
