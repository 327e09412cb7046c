import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/types.ts'
import { mayWithKept } from '../../access/granted.ts'
import type { Rule } from '../../domain/rights/grants.ts'
import { notFound, Refusal } from '../../errors.ts'
import { type At, findInvitation, type InvitationRow } from './rows.ts'
import { say } from '../../domain/sentences.ts'

export type OwnInvitation = { actor: StaffActor; row: InvitationRow }

/**
 * The invitation that the path names, for whoever may end it or send it again: a manager of its organisation, and the
 * coordinator for those of his own. @throws Refusal 401, 404, 403, or 409 when it has been accepted.
 */
export const requireOwnInvitation = async (at: At, rule: Rule): Promise<OwnInvitation> => {
  const { req, slugs } = at
  const actor = await requireActor(req, slugs)
  const row = await findInvitation(at, { id: String(req.routeParams?.id) }, { overrideAccess: false })
  if (!row) throw notFound()
  if (!mayWithKept(rule, actor, [row.organisation]) && !(actor.coordinator && row.invitedBy === actor.id))
    throw new Refusal('forbidden', say('invitations.notYours'))
  if (row.acceptedAt) throw accepted()
  return { actor, row }
}

export const accepted = () => new Refusal('wrong-state', say('invitations.accepted'))
