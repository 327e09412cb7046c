import type { Endpoint } from 'payload'
import { baseServicesOf } from '../../baseServices.ts'
import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { WAYS } from '../../domain/keptActs.ts'
import { mayWithKept, organisationsThatMay } from '../../access/granted.ts'
import type { Rule } from '../../domain/rights/relations.ts'
import { notFound, Refusal } from '../../errors.ts'
import {
  type At,
  type ConsumerRow,
  findConsumer,
  newKey,
  createConsumer,
  toConsumerView,
  changeConsumer,
} from './rows.ts'
import { say } from '../../domain/sentences.ts'
import {
  type ConsumerRequest,
  readConsumerRequest,
  overlapUntil,
  readRotation,
} from '../../domain/consumers.ts'
import { keyHashOf, visiblePartOf } from '../../domain/keys.ts'
import { KEY_PERMISSIONS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { clockOf } from '../../clock.ts'
import { getServices } from '../../services.ts'
import { privateAnswer, readJsonBody } from '../endpoints.ts'

/** Whether the rule lets the actor do it to a consumer of this organisation; null for one of nobody's. */
const mayWithConsumer = (rule: Rule, actor: StaffActor, organisation: string | null): boolean =>
  (actor.coordinator && rule.includes('coordinator')) ||
  (organisation !== null && mayWithKept(rule, actor, [organisation]))

/**
 * The consumer that the path names, for whoever may do this to it. @throws Refusal 401, 404, 403, or 409 when it has been
 * revoked, which is for good.
 */
const requireOwnConsumer = async (at: At, rule: Rule): Promise<{ actor: StaffActor; row: ConsumerRow }> => {
  const actor = await requireActor(at.req, at.slugs)
  const row = await findConsumer(at, String(at.req.routeParams?.id))
  if (!row) throw notFound()
  if (!mayWithConsumer(rule, actor, row.organisation ?? null)) throw forbidden()
  if (row.revokedAt) throw revoked()
  return { actor, row }
}

const forbidden = () => new Refusal('forbidden', say('consumers.notYours'))

const revoked = () => new Refusal('wrong-state', say('consumers.revoked'))

const PERMISSION = KEY_PERMISSIONS['make a consumer and its key']

/** `POST /api/consumers`: the only answer that ever holds the key. */
export const makeConsumerEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const actor = await requireActor(req, slugs)
    const read = readConsumerRequest(await readJsonBody(req))
    if (!read.ok) throw new Refusal('invalid', read.sentence)
    return privateAnswer(await make(at, actor, read.value), 201)
  },
})

const make = async (at: At, actor: StaffActor, request: ConsumerRequest) => {
  const organisation = await organisationFor(at, actor, request.organisation ?? null)
  const { name, contact = null, scopes, endsAt = null, ratePerMinute } = request
  if (endsAt && Date.parse(endsAt) <= clockOf(at.req.payload).now().getTime())
    throw new Refusal('invalid', say('consumers.keyEnds'))
  const key = newKey()
  const row = await createConsumer(at, {
    ...{ name, organisation, contact, endsAt, ratePerMinute },
    scopes: scopes.join(' '),
    keyPrefix: visiblePartOf(key),
    keyHash: keyHashOf(key),
    createdBy: actor.id,
  })
  return { consumer: toConsumerView(row), key }
}

/** The organisation's id: the one named, else the only one that the manager has; the coordinator's own belong to none. */
const organisationFor = async (at: At, actor: StaffActor, named: string | null): Promise<string | null> => {
  if (named !== null) {
    const id = await findOrganisation(at, named)
    if (id === null) throw new Refusal('invalid', say('organisations.noMember'))
    if (!mayWithConsumer(PERMISSION, actor, id)) throw forbidden()
    return id
  }
  if (actor.coordinator) return null
  const [own, ...others] = organisationsThatMay(PERMISSION, actor)
  if (own === undefined) throw forbidden()
  if (others.length > 0) throw new Refusal('invalid', say('consumers.sayOrganisation'))
  return own
}

const findOrganisation = async ({ req, slugs }: At, named: string): Promise<string | null> => {
  const { docs } = await req.payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: {
      and: [
        { or: [{ id: { equals: named } }, { slug: { equals: named } }] },
        { standing: { equals: 'member' } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return (docs[0] as { id: string } | undefined)?.id ?? null
}

/** `POST /api/consumers/:id/rotate`: a new key, shown once; the old one works a while longer, and the one before it no more. */
export const rotateConsumerEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/rotate',
  method: 'post',
  handler: async (req) => privateAnswer(await rotate({ req, slugs })),
})

const rotate = async (at: At) => {
  const { req } = at
  const { row } = await requireOwnConsumer(at, KEY_PERMISSIONS['give a consumer a new key'])
  const read = readRotation(await readJsonBody(req))
  if (!read.ok) throw new Refusal('invalid', read.sentence)
  const previousUntil = overlapUntil(read.value, {
    now: clockOf(req.payload).now(),
    endsAt: row.endsAt,
  })
  if (previousUntil === null) throw new Refusal('invalid', say('consumers.oldKey'))
  const key = newKey()
  const change = {
    ...{ previousHash: row.keyHash, previousUntil },
    ...{ keyHash: keyHashOf(key), keyPrefix: visiblePartOf(key) },
  }
  const was = { id: row.id, keyHash: row.keyHash, revokedAt: null }
  if (!(await changeConsumer(at, was, change)))
    throw new Refusal('wrong-state', say('consumers.changedAtOnce'))
  await baseServicesOf(req.payload).keptActs?.noteAccess([WAYS.key(row.keyHash)], false)
  getServices(req.payload).wire.keys.forget()
  return { consumer: toConsumerView({ ...row, ...change }), key, previousUntil }
}

/** `POST /api/consumers/:id/revoke`: the key opens nothing more, here at once and on other servers within a second. */
export const revokeConsumerEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/revoke',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const { row } = await requireOwnConsumer(at, KEY_PERMISSIONS['revoke a consumer'])
    // The old key ends with the new one: nothing says any longer that it works.
    const change = { revokedAt: clockOf(req.payload).now().toISOString(), previousUntil: null }
    if (!(await changeConsumer(at, { id: row.id, revokedAt: null }, change))) throw revoked()
    await baseServicesOf(req.payload).keptActs?.noteAccess([WAYS.consumer(row.id)], false)
    getServices(req.payload).wire.keys.forget()
    return privateAnswer({ consumer: toConsumerView({ ...row, ...change }) })
  },
})
