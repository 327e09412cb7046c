import type { Endpoint } from 'payload'
import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/types.ts'
import { hasManager } from '../../access/staff.ts'
import {
  decideInvitation,
  type InvitationRequest,
  LINK_MS,
  readInvitation,
} from '../../domain/invitations.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { clockOf } from '../../services.ts'
import { privateAnswer, readJsonBody } from '../jsonBody.ts'
import { announce, deliver, type InvitationView } from './deliver.ts'
import { hashOf, newToken } from './link.ts'
import {
  type At,
  createInvitation,
  endInvitation,
  findHost,
  type InvitationRow,
  type KnownHost,
} from './rows.ts'
import { say } from '../../domain/sentences.ts'

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
  const { from, isAppointment, now } = decideFor(at, { actor, host, request })
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
  if (isAppointment) await refuseSecondAppointment(at, row)
  const view = await deliver(at, { row, host, token })
  if (isAppointment) await announce(at, { row, host })
  return view
}

type Decision = {
  actor: StaffActor
  host: KnownHost
  request: Pick<InvitationRequest, 'email' | 'roles' | 'until'>
}

/** @throws Refusal when this person may not ask that one in. */
export const decideFor = ({ req }: At, decision: Decision) => {
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
