import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../access/actor.ts'
import { languageOf, saidTo } from '../access/language.ts'
import type { ClearanceView } from '../domain/clearance/viewTypes.ts'
import type { Slugs } from '../domain/slugs.ts'
import { toHtmlPage } from '../domain/differences/html.ts'
import { sayingIn } from '../domain/differences/saying.ts'
import { Refusal } from '../errors.ts'
import { registerServicesOf } from '../services.ts'
import { actCodeOf } from './actCode.ts'
import { privateAnswer, privatePage, readJsonBody } from './jsonBody.ts'
import { refOf } from './refOf.ts'
import { forPrograms, type Sentence } from '../domain/sentences.ts'

const hintsFor = (req: PayloadRequest, view: ClearanceView<Sentence>): ClearanceView => ({
  ...view,
  hints: view.hints.map((hint) => saidTo(req, hint)),
  acknowledged: view.acknowledged && {
    ...view.acknowledged,
    sentences: view.acknowledged.sentences.map((sentence) => saidTo(req, sentence)),
  },
})

/** The clearance of an entry, its frozen text, and one door for every action. */
export const clearanceEndpoints = (slugs: Slugs): Endpoint[] => [
  {
    path: '/:id/clearance',
    method: 'get',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const view = await registerServicesOf(req.payload).register.clearance(refOf(req), actor)
      return privateAnswer(hintsFor(req, view))
    },
  },
  {
    path: '/:id/clearance/text',
    method: 'get',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const digest = req.searchParams?.get('digest') ?? null
      return privateAnswer(await registerServicesOf(req.payload).register.text(refOf(req), digest, actor))
    },
  },
  {
    path: '/:id/clearance/changes',
    method: 'get',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const organisation = req.searchParams?.get('organisation') ?? null
      const format = req.searchParams?.get('format') ?? 'json'
      if (!['json', 'html'].includes(format))
        throw new Refusal('invalid', forPrograms('The format is json, or html for a page to read.'))
      const { title, name, ...changes } = await registerServicesOf(req.payload).register.changes(
        refOf(req),
        organisation,
        actor,
      )
      return format === 'html'
        ? privatePage(toHtmlPage({ title, name, ...changes }, sayingIn(languageOf(req))))
        : privateAnswer(changes)
    },
  },
  {
    path: '/:id/clearance/:action',
    method: 'post',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const action = String(req.routeParams?.action)
      const ref = refOf(req)
      const { body, code } = actCodeOf(req, await readJsonBody(req), slugs)
      const view = await registerServicesOf(req.payload).register.act(ref, action, body, actor, code)
      return privateAnswer('hints' in view ? hintsFor(req, view) : view)
    },
  },
  {
    path: '/:id',
    method: 'delete',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const { code } = actCodeOf(req, null, slugs)
      const { register } = registerServicesOf(req.payload)
      return privateAnswer(await register.act(refOf(req), 'delete', {}, actor, code))
    },
  },
]
