import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { LAST_RESORTS } from '../../domain/clearance/lastResort.ts'
import { entrySlugs, type Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { registerServicesOf } from '../../services.ts'
import { withRefusals, privateAnswer, readJsonBody } from '../endpoints.ts'
import { forPrograms, say } from '../../domain/sentences.ts'

const LAST_RESORT_BODY = z.strictObject({
  slug: z.string().min(1).max(300),
  note: z.string().trim().min(1).max(5000),
})

/** What is in work where the organisation that leads it is suspended. */
const SUSPENDED_LEADS = '/register/suspended-leads'
const ABANDON_BODY = z.strictObject({
  reference: z.string().min(1).max(20),
  note: z.string().trim().min(1).max(5000),
})

/** What the register hands to organisations, so that they need not believe it: evidence of an entry, and signed heads. */
export const registerEndpoints = (slugs: Slugs): Endpoint[] => [
  ...entrySlugs(slugs).map((collection): Endpoint => ({
    path: `/register/${collection}/:id/evidence`,
    method: 'get',
    handler: withRefusals(async (req) => {
      const actor = await requireActor(req, slugs)
      const id = String(req.routeParams?.id)
      const { register } = registerServicesOf(req.payload)
      return asFile(privateAnswer(await register.evidence({ collection, id }, actor)), `evidence-${id}.json`)
    }),
  })),
  ...LAST_RESORTS.map((action): Endpoint => ({
    path: `/register/${action}`,
    method: 'post',
    handler: withRefusals(async (req) => {
      const actor = await requireCoordinator(req, slugs)
      const body = LAST_RESORT_BODY.safeParse(await readJsonBody(req))
      if (!body.success)
        throw new Refusal('invalid', forPrograms('Say in “slug” which text is meant, and in “note” why.'))
      await registerServicesOf(req.payload).register.lastResort({ action, ...body.data, actor })
      return privateAnswer({ slug: body.data.slug, done: action })
    }),
  })),
  {
    path: SUSPENDED_LEADS,
    method: 'get',
    handler: withRefusals(async (req) => {
      const actor = await requireCoordinator(req, slugs)
      return privateAnswer({ texts: await registerServicesOf(req.payload).register.abandonable(actor) })
    }),
  },
  {
    path: SUSPENDED_LEADS,
    method: 'post',
    handler: withRefusals(async (req) => {
      const actor = await requireCoordinator(req, slugs)
      const body = ABANDON_BODY.safeParse(await readJsonBody(req))
      if (!body.success)
        throw new Refusal(
          'invalid',
          forPrograms('Say in “reference” which text is meant, and in “note” why.'),
        )
      await registerServicesOf(req.payload).register.abandon({ ...body.data, actor })
      return privateAnswer({ reference: body.data.reference, done: 'abandon' })
    }),
  },
  {
    path: '/register/heads',
    method: 'get',
    handler: withRefusals(async (req) => {
      const actor = await requireActor(req, slugs)
      const asked = (name: string) => req.searchParams?.get(name) ?? null
      const query = { organisation: asked('organisation'), number: asked('number') }
      return asFile(
        privateAnswer(await registerServicesOf(req.payload).register.heads(query, actor)),
        'heads.json',
      )
    }),
  },
]

const requireCoordinator = async (req: PayloadRequest, slugs: Slugs): Promise<StaffActor> => {
  const actor = await requireActor(req, slugs)
  if (!actor.coordinator) throw new Refusal('forbidden', say('organisations.coordinatorOnly'))
  return actor
}

const asFile = (answer: Response, name: string): Response => {
  answer.headers.set('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '')}"`)
  return answer
}
