import type { Endpoint } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { saidTo } from '../../access/language.ts'
import type { Readiness } from '../../domain/readiness/readiness.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { registerServicesOf } from '../../services.ts'
import { privateAnswer, refOf } from '../endpoints.ts'

/** `GET …/:id/readiness`: what the saved text lacks to be submitted, and what is advisable, for those who write it. */
export const readinessEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/readiness',
  method: 'get',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const { lines, ...rest } = await registerServicesOf(req.payload).register.readiness(refOf(req), actor)
    const said: Readiness<string> = {
      ...rest,
      lines: lines.map((line) => ({
        ...line,
        points: line.points.map((point) => ({ ...point, sentence: saidTo(req, point.sentence) })),
      })),
    }
    return privateAnswer(said)
  },
})
