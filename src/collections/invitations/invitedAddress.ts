import type { Payload } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { hashOf } from './link.ts'

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
