import type { PayloadRequest, Endpoint } from 'payload'
import { hasHostAccounts, type Slugs, typeOfCollection } from '../../domain/slugs.ts'
import { requireActor } from '../../access/actor.ts'
import { languageOf, saidTo } from '../../access/language.ts'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { toHtmlPage, readerWordsIn } from '../../domain/differences/showDifferences.ts'
import { Refusal } from '../../errors.ts'
import { signLink } from '../../mails.ts'
import { registerServicesOf } from '../../services.ts'
import { actProofOf } from '../passkeys/actProof.ts'
import { toAsking } from '../passkeys/toAsking.ts'
import { privateAnswer, privatePage, readJsonBody, refOf } from '../endpoints.ts'
import { publicPageOf } from '../stages/publicPage.ts'
import { forPrograms, type Sentence } from '../../domain/sentences.ts'

const HEADER = 'x-second-factor'

/**
 * What somebody gives to prove an act, in the header `X-Second-Factor` or as “code” beside the act's own fields, and the
 * body without it. Where accounts are the newsroom's own the login has asked, and the body is as it came.
 */
export const actCodeOf = (
  { headers }: PayloadRequest,
  body: unknown,
  slugs: Slugs,
): { body: unknown; code: unknown } => {
  if (!hasHostAccounts(slugs)) return { body, code: null }
  const given = headers.get(HEADER)
  if (typeof body !== 'object' || body === null || !('code' in body)) return { body, code: given }
  const { code, ...rest } = body
  return { body: rest, code: given ?? code }
}

const pageFor = (req: PayloadRequest, slugs: Slugs, { slug, wire: out }: ClearanceView<Sentence>) => {
  const type = typeOfCollection(slugs, refOf(req).collection)
  return type && publicPageOf(req, { type, slug, out })
}

const shownTo = (req: PayloadRequest, slugs: Slugs, view: ClearanceView<Sentence>): ClearanceView => ({
  ...view,
  page: pageFor(req, slugs, view),
  hints: view.hints.map((hint) => saidTo(req, hint)),
  acknowledged: view.acknowledged && {
    ...view.acknowledged,
    sentences: view.acknowledged.sentences.map((sentence) => saidTo(req, sentence)),
  },
})

const linkOf = (req: PayloadRequest): string => signLink(req.payload, refOf(req))

/** The clearance of an entry, its frozen text, and one endpoint for every action. */
export const clearanceEndpoints = (slugs: Slugs): Endpoint[] => [
  {
    path: '/:id/clearance',
    method: 'get',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const view = await registerServicesOf(req.payload).register.clearance(refOf(req), actor)
      return privateAnswer(shownTo(req, slugs, view))
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
        ? privatePage(
            toHtmlPage({ title, name, ...changes, link: linkOf(req) }, readerWordsIn(languageOf(req))),
          )
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
      const { body: asked, code } = actCodeOf(req, await readJsonBody(req), slugs)
      const { body, proof } = actProofOf(asked)
      const view = await registerServicesOf(req.payload).register.act(ref, action, body, actor, {
        code,
        proof,
      })
      return privateAnswer('hints' in view ? shownTo(req, slugs, view) : view)
    },
  },
  {
    // What the person's passkey would have to sign of the act that the same body asks for.
    path: '/:id/clearance/:action/challenge',
    method: 'post',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const { body } = actCodeOf(req, await readJsonBody(req), slugs)
      const { register } = registerServicesOf(req.payload)
      return privateAnswer(
        toAsking(await register.ask(refOf(req), String(req.routeParams?.action), body, actor)),
      )
    },
  },
  {
    path: '/:id',
    method: 'delete',
    handler: async (req) => {
      const actor = await requireActor(req, slugs)
      const { code } = actCodeOf(req, null, slugs)
      const { register } = registerServicesOf(req.payload)
      return privateAnswer(await register.act(refOf(req), 'delete', {}, actor, { code }))
    },
  },
]
