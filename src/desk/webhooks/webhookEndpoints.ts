import type { PayloadRequest, Endpoint } from 'payload'
import type { z } from 'zod'
import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { isGrantedFor, organisationsThatMay } from '../../access/granted.ts'
import { isOpen } from '../../domain/keys.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import { getServices } from '../../services.ts'
import { findConsumer } from '../consumerKeys/rows.ts'
import { findHost } from '../invitations/rows.ts'
import { say, forPrograms, type Sentence } from '../../domain/sentences.ts'
import {
  DELIVERIES_QUERY,
  EMPTY_BODY,
  RECEIVER_BODY,
  ROTATE_BODY,
  WEBHOOK_TYPES,
} from '../../wire/webhooks/types.ts'
import { withRefusals, privateAnswer, readJsonBody } from '../endpoints.ts'

type At = { req: PayloadRequest; slugs: Slugs }

const RULE = PERMISSIONS['keep a webhook receiver']

const mayManage = (actor: StaffActor, organisation: string): boolean =>
  isGrantedFor(RULE, actor, organisation)

/** Whose receivers the person sees: organisations by id; null: everybody's. */
const managedBy = (actor: StaffActor): string[] | null =>
  mayManage(actor, '') ? null : organisationsThatMay(RULE, actor)

/** The same. @throws Refusal 404 for who keeps none for anybody, who is not even shown an empty list. */
const requireOwnOrganisations = (actor: StaffActor): string[] | null => {
  const kept = managedBy(actor)
  if (kept?.length === 0) throw notFound()
  return kept
}

/** The id of the receiver that the path names. @throws Refusal 401, and 404 for who does not keep it. */
const requireReceiver = async ({ req, slugs }: At, id: string): Promise<string> => {
  const actor = await requireActor(req, slugs)
  const { organisation } = await getServices(req.payload).webhooks.receivers.get(id)
  if (!mayManage(actor, organisation ?? '')) throw notFound()
  return id
}

type Asked = { organisation?: string | undefined; consumer?: string | undefined }
/** Ids; no organisation: the coordinator's alone; no consumer: for nobody who has a key. */
type Whose = { organisation: string; consumer: string }

/** For whom a new receiver is to be kept. @throws Refusal 400 for who is not there, 403 for who may not keep it. */
const requireReceiverOwner = async (
  at: At,
  actor: StaffActor,
  { organisation: named, consumer }: Asked,
): Promise<Whose> => {
  if (consumer !== undefined) return ofConsumer(at, actor, { named, consumer })
  const organisation = named === undefined ? onlyOne(managedBy(actor)) : await idOf(at, named)
  if (!mayManage(actor, organisation)) throw new Refusal('forbidden', say('receivers.keepers'))
  return { organisation, consumer: '' }
}

/** A consumer that somebody else keeps is none that there is. */
const ofConsumer = async (
  at: At,
  actor: StaffActor,
  { named, consumer }: { named: string | undefined; consumer: string },
): Promise<Whose> => {
  const row = await findConsumer(at, consumer)
  const organisation = row?.organisation ?? ''
  const isMeant = named === undefined || (await idOf(at, named)) === organisation
  const { clock } = getServices(at.req.payload)
  if (!row || !mayManage(actor, organisation) || !isMeant || !isOpen(row, clock.now()))
    throw new Refusal('invalid', say('receivers.noConsumer'))
  return { organisation, consumer: row.id }
}

const idOf = async (at: At, named: string): Promise<string> => {
  const host = await findHost(at, named)
  if (!host) throw new Refusal('invalid', say('organisations.none'))
  return host.id
}

const onlyOne = (kept: string[] | null): string => {
  if (kept === null) return ''
  const [only, ...others] = kept
  if (others.length > 0) throw new Refusal('invalid', say('organisations.sayManaged'))
  return only ?? ''
}

type Handling = (req: PayloadRequest) => Promise<Response>

const endpoint = (method: Endpoint['method'], path: string, handler: Handling): Endpoint => ({
  ...{ method, path: `/webhooks${path}` },
  handler: withRefusals(handler),
})

/** Receivers of webhooks: a manager's for their own organisation, the coordinator's for all (docs/webhooks.md). */
export const webhookEndpoints = (slugs: Slugs): Endpoint[] => {
  const receivers = (req: PayloadRequest) => getServices(req.payload).webhooks.receivers
  const ownReceiver = (req: PayloadRequest) => requireReceiver({ req, slugs }, String(req.routeParams?.id))

  const create: Handling = async (req) => {
    const actor = await requireActor(req, slugs)
    const { organisation, consumer, ...order } = read(RECEIVER_BODY, await readJsonBody(req), RECEIVER)
    const whose = await requireReceiverOwner({ req, slugs }, actor, { organisation, consumer })
    const receiver = await receivers(req).create({ ...order, ...whose, createdBy: actor.id })
    return privateAnswer({ receiver }, 201)
  }
  const rotate: Handling = async (req) => {
    const id = await ownReceiver(req)
    const how = read(ROTATE_BODY, await readJsonBody(req), ROTATE)
    return privateAnswer({ receiver: await receivers(req).rotate(id, how) })
  }
  const turn =
    (action: 'disable' | 'enable'): Handling =>
    async (req) => {
      const id = await ownReceiver(req)
      read(EMPTY_BODY, await readJsonBody(req), EMPTY)
      return privateAnswer({ receiver: await receivers(req)[action](id) })
    }
  const test: Handling = async (req) => {
    const id = await ownReceiver(req)
    read(EMPTY_BODY, await readJsonBody(req), EMPTY)
    return privateAnswer(await receivers(req).test(id))
  }
  const remove: Handling = async (req) => {
    const id = await ownReceiver(req)
    await receivers(req).remove(id)
    return privateAnswer({ id })
  }
  const deliveries: Handling = async (req) => {
    const id = await ownReceiver(req)
    const query = read(DELIVERIES_QUERY, Object.fromEntries(req.searchParams ?? []), DELIVERIES)
    return privateAnswer({ deliveries: await receivers(req).deliveries(id, query) })
  }
  const replay: Handling = async (req) => {
    const delivery = String(req.routeParams?.id)
    await requireActor(req, slugs)
    await requireReceiver({ req, slugs }, await receivers(req).receiverOf(delivery))
    read(EMPTY_BODY, await readJsonBody(req), EMPTY)
    return privateAnswer({ delivery: await receivers(req).replay(delivery) })
  }

  return [
    endpoint('post', '/deliveries/:id/replay', replay),
    endpoint('get', '', async (req) => {
      const actor = await requireActor(req, slugs)
      return privateAnswer({ receivers: await receivers(req).list(requireOwnOrganisations(actor)) })
    }),
    endpoint('post', '', create),
    endpoint('get', '/:id', async (req) =>
      privateAnswer({ receiver: await receivers(req).get(await ownReceiver(req)) }),
    ),
    endpoint('delete', '/:id', remove),
    endpoint('post', '/:id/rotate', rotate),
    endpoint('post', '/:id/disable', turn('disable')),
    endpoint('post', '/:id/enable', turn('enable')),
    endpoint('post', '/:id/test', test),
    endpoint('get', '/:id/deliveries', deliveries),
  ]
}

const RECEIVER = forPrograms(
  `A receiver has a “url”, and if you like a “name”, the “organisation” that it is kept for or the “consumer” that it is for, “eventTypes” out of ${WEBHOOK_TYPES.join(', ')}, and “only” with “organisations”, “kinds” or “languages”.`,
)
const ROTATE = forPrograms(
  'Send nothing, or “overlap”: false when the old secret must sign nothing any more.',
)
const EMPTY = forPrograms('This takes no fields.')
const DELIVERIES = forPrograms(
  'Ask with “state” (pending, sending, delivered or dead) and “before”, the number of the last one that you have seen.',
)

const read = <T extends z.ZodType>(schema: T, given: unknown, sentence: Sentence): z.output<T> => {
  const { success, data } = schema.safeParse(given)
  if (!success) throw new Refusal('invalid', sentence)
  return data
}
