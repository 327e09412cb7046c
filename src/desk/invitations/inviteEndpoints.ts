import type { Endpoint, Payload } from 'payload'
import { requireActor, readActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { mayWithKept } from '../../access/granted.ts'
import type { Rule } from '../../domain/rights/relations.ts'
import { afterStoring, notFound, Refusal } from '../../errors.ts'
import {
  type At,
  findInvitation,
  type InvitationRow,
  createInvitation,
  endInvitation,
  findHost,
  type KnownHost,
  changeInvitation,
  rolesOf,
} from './rows.ts'
import { say } from '../../domain/sentences.ts'
import { hasManager } from '../../access/staff.ts'
import {
  decideInvitation,
  type InvitationRequest,
  LINK_MS,
  readInvitation,
} from '../../domain/invitations.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { clockOf } from '../../clock.ts'
import { privateAnswer, readJsonBody } from '../endpoints.ts'
import { announceInvitation, deliverInvitation, type InvitationView } from './deliverInvitation.ts'
import { hashOf, newToken } from '../oneTimeLinks.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'

type OwnInvitation = { actor: StaffActor; row: InvitationRow }

/**
 * The invitation that the path names, for whoever may end it or send it again: a manager of its organisation, and the
 * coordinator for those of his own. @throws Refusal 401, 404, 403, or 409 when it has been accepted.
 */
const requireOwnInvitation = async (at: At, rule: Rule): Promise<OwnInvitation> => {
  const { req, slugs } = at
  const actor = await requireActor(req, slugs)
  const row = await findInvitation(at, { id: String(req.routeParams?.id) }, { overrideAccess: false })
  if (!row) throw notFound()
  if (!mayWithKept(rule, actor, [row.organisation]) && !(actor.coordinator && row.invitedBy === actor.id))
    throw new Refusal('forbidden', say('invitations.notYours'))
  if (row.acceptedAt) throw accepted()
  return { actor, row }
}

const accepted = () => new Refusal('wrong-state', say('invitations.accepted'))

/** `POST /api/invitations`: the answer is the same whether the address has an account or not. */
export const inviteEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/',
  method: 'post',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const read = readInvitation(await readJsonBody(req))
    if (!read.ok) throw new Refusal('invalid', read.sentence)
    return privateAnswer({ invitation: await invite({ req, slugs }, actor, read.value) }, 201)
  },
})

const invite = async (at: At, actor: StaffActor, request: InvitationRequest): Promise<InvitationView> => {
  const host = await findHost(at, request.organisation)
  if (!host) throw new Refusal('invalid', say('organisations.none'))
  const { from, isAppointment, now } = decideInvitationFor(at, { actor, host, request })
  const token = newToken()
  const row = await createInvitation(at, {
    email: request.email,
    name: request.name || null,
    organisation: host.id,
    roles: request.roles.join(' '),
    from,
    until: request.until ?? null,
    expiresAt: new Date(now.getTime() + LINK_MS).toISOString(),
    invitedBy: actor.id,
    tokenHash: hashOf(token),
  })
  return afterStoring(async () => {
    if (isAppointment) await refuseSecondAppointment(at, row)
    const view = await deliverInvitation(at, { row, host, token })
    if (isAppointment) await announceInvitation(at, { row, host })
    return view
  })
}

type Decision = {
  actor: StaffActor
  host: KnownHost
  request: Pick<InvitationRequest, 'email' | 'roles' | 'until'>
}

/** @throws Refusal when this person may not ask that one in. */
const decideInvitationFor = ({ req }: At, decision: Decision) => {
  const now = clockOf(req.payload).now()
  const verdict = decideInvitation({ ...decision, ownEmail: req.user?.email ?? '', now })
  if (!verdict.ok) throw new Refusal(verdict.reason, verdict.sentence)
  return { ...verdict, now }
}

/** Two at once both saw an organisation without a manager: then neither stands. */
const refuseSecondAppointment = async (at: At, row: InvitationRow): Promise<void> => {
  const asker = { payload: at.req.payload, slugs: at.slugs, req: at.req }
  if (!(await hasManager(asker, { organisation: row.organisation, exceptInvitation: row.id }))) return
  await endInvitation(at, row.id)
  throw new Refusal('forbidden', say('invitations.managerAtOnce'))
}

/** `POST /api/invitations/:id/again`: a new link, and the old one is dead. */
export const inviteAgainEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/again',
  method: 'post',
  handler: async (req) => privateAnswer({ invitation: await inviteAgain({ req, slugs }) }),
})

const inviteAgain = async (at: At): Promise<InvitationView> => {
  const { actor, row } = await requireOwnInvitation(at, PERMISSIONS['send an invitation again'])
  const host = await findHost(at, row.organisation, row.id)
  if (!host) throw notFound()
  const request = { email: row.email, roles: rolesOf(row), until: row.until }
  const { from, isAppointment, now } = decideInvitationFor(at, { actor, host, request })
  const token = newToken()
  const change = {
    from,
    expiresAt: new Date(now.getTime() + LINK_MS).toISOString(),
    // The link stands and falls with who has sent it.
    invitedBy: actor.id,
    tokenHash: hashOf(token),
  }
  if (!(await changeInvitation(at, { id: row.id, acceptedAt: null }, change))) throw accepted()
  const renewed = { ...row, ...change }
  return afterStoring(async () => {
    const view = await deliverInvitation(at, { row: renewed, host, token })
    if (isAppointment) await announceInvitation(at, { row: renewed, host })
    return view
  })
}

/** `DELETE /api/invitations/:id`: the link works no more. */
export const endInvitationEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id',
  method: 'delete',
  handler: async (req) => {
    const at = { req, slugs }
    const { row } = await requireOwnInvitation(at, PERMISSIONS['take an invitation back'])
    if (!(await endInvitation(at, row.id))) throw accepted()
    return privateAnswer({ id: row.id })
  },
})

type Asked = { payload: Payload; slugs: Slugs; user: { id: unknown; collection?: string } | null | undefined }

type Member = { id: string; slug: string; suspended?: boolean | null }

/**
 * The members, by slug, in which the coordinator may appoint a manager now, since they have none and nobody is asked; null
 * for everybody else. An appointment elsewhere is refused with just that, so nothing is told here.
 */
export const readAppointable = async ({ payload, slugs, user }: Asked): Promise<string[] | null> => {
  if (user?.collection !== slugs.users) return null
  const actor = await readActor(payload, String(user.id), slugs)
  if (!actor?.coordinator) return null
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { standing: { equals: 'member' } },
    depth: 0,
    pagination: false,
    select: { slug: true, suspended: true },
    // The coordinator, who was read above, may see every organisation.
    overrideAccess: true,
  })
  const appointable: string[] = []
  for (const { id, slug, suspended } of docs as unknown as Member[])
    if (!suspended && !(await hasManager({ payload, slugs }, { organisation: id }))) appointable.push(slug)
  return appointable
}
