import type { Endpoint } from 'payload'
import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/types.ts'
import { organisationsThatMay } from '../../access/granted.ts'
import { type ConsumerRequest, readConsumerRequest } from '../../domain/consumers.ts'
import { keyHashOf, shownPartOf } from '../../domain/keys.ts'
import { KEY_DEEDS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { clockOf } from '../../services.ts'
import { privateAnswer, readJsonBody } from '../jsonBody.ts'
import { newKey } from './key.ts'
import { forbidden, mayWithConsumer } from './own.ts'
import { type At, createConsumer, toConsumerView } from './rows.ts'
import { say } from '../../domain/sentences.ts'

const DEED = KEY_DEEDS['make a consumer and its key']

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
    keyPrefix: shownPartOf(key),
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
    if (!mayWithConsumer(DEED, actor, id)) throw forbidden()
    return id
  }
  if (actor.coordinator) return null
  const [own, ...others] = organisationsThatMay(DEED, actor)
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
