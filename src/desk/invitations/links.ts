import { randomUUID } from 'node:crypto'
import type { PayloadRequest, Payload } from 'payload'
import { deskServicesOf } from '../../services.ts'
import { clockOf } from '../../clock.ts'
import { decideInvitation } from '../../domain/invitations.ts'
import { isMaybeStored, notFound } from '../../errors.ts'
import { inTransaction } from '../../payload-internals/transactions.ts'
import { type At, changeInvitation, findHost, findInvitation, type InvitationRow, rolesOf } from './rows.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { hashOf } from '../oneTimeLinks.ts'

/** The token stands behind the #, which no browser sends: it is in no log and no Referer. */
export const linkTo = ({ payload }: PayloadRequest, token: string): string =>
  `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}/join#${token}`

/** The invitation as long as it stands: unused, in time, and its maker could make it now. Else there is nothing here. */
export const requireValidLink = async (at: At, tokenHash: string): Promise<InvitationRow> => {
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
export const useLinkOnce = async <T>(
  at: At,
  tokenHash: string,
  work: (row: InvitationRow) => Promise<T>,
): Promise<T> => {
  const used = { tokenHash: `used:${randomUUID()}`, acceptedAt: clockOf(at.req.payload).now().toISOString() }
  let isInTransaction = false
  try {
    return await inTransaction(at.req, async () => {
      isInTransaction = Boolean(await at.req.transactionID)
      const row = await requireValidLink(at, tokenHash)
      if (!(await changeInvitation(at, { tokenHash }, used))) throw notFound()
      return work(row)
    })
  } catch (error) {
    // Stored whole, perhaps: then the link is used, and would be opened again.
    if (isInTransaction && isMaybeStored(error)) throw error
    // A store without transactions has kept the first half; where it was rolled back, this finds nothing to do.
    await changeInvitation(at, used, { tokenHash, acceptedAt: null })
    throw error
  }
}

/**
 * The address that this link was sent to; null for a link that was never sent. Read before the request is trusted, since the
 * tries with a link count towards the login limits of its address.
 */
export const findInvitedAddress = async (
  { db }: Pick<Payload, 'db'>,
  slugs: Pick<Slugs, 'invitations'>,
  token: string,
): Promise<string | null> => {
  const where = { tokenHash: { equals: hashOf(token) } }
  const found = await db.findOne<{ id: string; email: string }>({ collection: slugs.invitations, where })
  return found?.email ?? null
}
