import { randomUUID } from 'node:crypto'
import { decideInvitation } from '../../domain/invitations.ts'
import { isWriteConflict, notFound } from '../../errors.ts'
import { inTransaction } from '../../payload-internals/transactions.ts'
import { clockOf, deskServicesOf } from '../../services.ts'
import { type At, changeInvitation, findHost, findInvitation, type InvitationRow, rolesOf } from './rows.ts'

/** The invitation as long as it stands: unused, in time, and its maker could make it now. Else there is nothing here. */
export const requireStandingLink = async (at: At, tokenHash: string): Promise<InvitationRow> => {
  const { payload } = at.req
  const row = await findInvitation(at, { tokenHash }, { overrideAccess: true })
  const now = clockOf(payload).now()
  if (!row || row.acceptedAt || Date.parse(row.expiresAt) <= now.getTime()) throw notFound()
  const actor = await deskServicesOf(payload).readActor(row.invitedBy)
  const host = await findHost(at, row.organisation, row.id)
  if (!actor || !host) throw notFound()
  const request = { email: row.email, roles: rolesOf(row) }
  if (!decideInvitation({ host, request, actor, ownEmail: '', now }).ok) throw notFound()
  return row
}

/** Uses the link up and does the work, both or neither; of two who follow one link, one finds nothing. */
export const once = async <T>(
  at: At,
  tokenHash: string,
  work: (row: InvitationRow) => Promise<T>,
): Promise<T> => {
  const used = { tokenHash: `used:${randomUUID()}`, acceptedAt: clockOf(at.req.payload).now().toISOString() }
  try {
    return await inTransaction(at.req, async () => {
      const row = await requireStandingLink(at, tokenHash)
      if (!(await useUp(at, tokenHash, used))) throw notFound()
      return work(row)
    })
  } catch (error) {
    // A store without transactions has kept the first half; where it was rolled back, this finds nothing to do.
    await changeInvitation(at, used, { tokenHash, acceptedAt: null })
    throw error
  }
}

const useUp = async (at: At, tokenHash: string, used: Partial<InvitationRow>): Promise<boolean> => {
  try {
    return await changeInvitation(at, { tokenHash }, used)
  } catch (error) {
    if (isWriteConflict(error)) throw notFound()
    throw error
  }
}
