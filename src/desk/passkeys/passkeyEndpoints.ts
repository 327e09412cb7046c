import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireActor } from '../../access/actor.ts'
import { base64url } from '../../domain/passkeys/proof.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { forPrograms } from '../../domain/sentences.ts'
import { Refusal } from '../../errors.ts'
import { extensionsOf } from '../../baseServices.ts'
import type { LedgerChange } from '../../register/passkeys/changeLedger.ts'
import { registerServicesOf } from '../../services.ts'
import { privateAnswer, readJsonBody, withRefusals } from '../endpoints.ts'
import { actProofOf } from './actProof.ts'
import { creationOptions, readRegistration } from './registration.ts'
import { toAsking } from './toAsking.ts'

const id = z.string().min(1).max(64)
const CHANGE = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('enrol'), request: id }),
  z.strictObject({ type: z.literal('claim'), request: id }),
  z.strictObject({ type: z.literal('revoke'), credential: base64url }),
  z.strictObject({ type: z.literal('demand'), on: z.boolean() }),
  z.strictObject({ type: z.literal('stop') }),
]) satisfies z.ZodType<LedgerChange>
const MADE = z.strictObject({ request: id, response: z.looseObject({ id: base64url }) })

const reading =
  <T extends z.ZodType>(schema: T, sentence: string) =>
  (body: unknown): z.output<T> => {
    const { success, data } = schema.safeParse(body)
    if (!success) throw new Refusal('invalid', forPrograms(sentence))
    return data
  }
const readChange = reading(CHANGE, 'Say in “type” what changes: enrol, claim, revoke, demand or stop.')
const readMade = reading(MADE, 'Give “request”, and in “response” what the browser has made.')

/** The person, and the organisation that the path names by its slug. */
const readOf = async (req: PayloadRequest, slugs: Slugs) => ({
  actor: await requireActor(req, slugs),
  organisation: String(req.routeParams?.organisation),
})

/** Passkeys of the reader's own organisations: made, let in, revoked and demanded. */
export const passkeyEndpoints = (slugs: Slugs): Endpoint[] => {
  const passkeysOf = (req: PayloadRequest) => registerServicesOf(req.payload).register.passkeys
  const endpoint = (
    method: 'get' | 'post',
    path: string,
    handler: (req: PayloadRequest) => Promise<unknown>,
  ): Endpoint => ({
    ...{ method, path: `/passkeys/:organisation${path}` },
    handler: withRefusals(async (req) => privateAnswer(await handler(req))),
  })
  return [
    {
      ...{ method: 'get', path: '/passkeys' },
      handler: withRefusals(async (req) => {
        const actor = await requireActor(req, slugs)
        const views = actor.memberships.map(({ organisation }) =>
          passkeysOf(req).read({ actor, organisation }),
        )
        return privateAnswer({ organisations: await Promise.all(views) })
      }),
    },
    endpoint('get', '', async (req) => passkeysOf(req).read(await readOf(req, slugs))),
    endpoint('post', '/begin', async (req) => {
      const of = await readOf(req, slugs)
      const begun = await passkeysOf(req).begin(of)
      const newsroom = extensionsOf(req.payload).brand.name
      // Another handle for each organisation: one device can hold a key for each.
      const handle = `${of.actor.id}:${of.organisation}`.slice(0, 64)
      const options = creationOptions(begun, { name: of.actor.name || of.organisation, newsroom }, handle)
      return { request: begun.request, options }
    }),
    endpoint('post', '/made', async (req) => {
      const of = await readOf(req, slugs)
      const { request, response } = readMade(await readJsonBody(req))
      const passkeys = passkeysOf(req)
      const made = await readRegistration(response, await passkeys.begun({ ...of, request }))
      await passkeys.keep({ ...of, request, made })
      const before = await passkeys.read(of)
      // The first key of an organisation is let in by no other one.
      if (before.kept === null)
        await passkeys.change({ ...of, change: { type: 'enrol', request }, proof: null })
      return passkeys.read(of)
    }),
    endpoint('post', '/challenge', async (req) => {
      const of = await readOf(req, slugs)
      const change = readChange(await readJsonBody(req))
      return toAsking(await passkeysOf(req).ask({ ...of, change }))
    }),
    endpoint('post', '/change', async (req) => {
      const of = await readOf(req, slugs)
      const { body, proof } = actProofOf(await readJsonBody(req))
      await passkeysOf(req).change({ ...of, change: readChange(body), proof })
      return passkeysOf(req).read(of)
    }),
  ]
}
