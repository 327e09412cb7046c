import type { Endpoint } from 'payload'
import { LINK_MS } from '../../domain/invitations.ts'
import { DEEDS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound } from '../../errors.ts'
import { privateAnswer } from '../jsonBody.ts'
import { announce, deliver, type InvitationView } from './deliver.ts'
import { decideFor } from './invite.ts'
import { hashOf, newToken } from './link.ts'
import { accepted, requireOwnInvitation } from './own.ts'
import { type At, changeInvitation, findHost, rolesOf } from './rows.ts'

/** `POST /api/invitations/:id/again`: a new link, and the old one is dead. */
export const inviteAgainEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/again',
  method: 'post',
  handler: async (req) => privateAnswer({ invitation: await inviteAgain({ req, slugs }) }),
})

const inviteAgain = async (at: At): Promise<InvitationView> => {
  const { actor, row } = await requireOwnInvitation(at, DEEDS['send an invitation again'])
  const host = await findHost(at, row.organisation, row.id)
  if (!host) throw notFound()
  const request = { email: row.email, roles: rolesOf(row), until: row.until }
  const { from, isAppointment, now } = decideFor(at, { actor, host, request })
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
  const view = await deliver(at, { row: renewed, host, token })
  if (isAppointment) await announce(at, { row: renewed, host })
  return view
}
