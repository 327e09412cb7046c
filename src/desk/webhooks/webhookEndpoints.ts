import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { requireActor } from '../../access/actor.ts'
import type { Slugs } from '../../domain/slugs.ts'
import {
  DELIVERIES_QUERY,
  EMPTY_BODY,
  RECEIVER_BODY,
  ROTATE_BODY,
  WEBHOOK_TYPES,
} from '../../wire/webhooks/types.ts'
import { Refusal } from '../../errors.ts'
import { getServices } from '../../services.ts'
import { withRefusals, privateAnswer, readJsonBody } from '../endpoints.ts'
import { requireReceiverOwner, requireOwnOrganisations, requireReceiver } from './webhookAccess.ts'
import { forPrograms, type Sentence } from '../../domain/sentences.ts'

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
  `A receiver has a “url”, and if you like a “name”, the “organisation” that it is kept for or the “consumer” that it is for, and “eventTypes” out of ${WEBHOOK_TYPES.join(', ')}.`,
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
