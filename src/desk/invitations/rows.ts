import type { PayloadRequest, Where } from 'payload'
import { hasManager } from '../../access/staff.ts'
import type { Host } from '../../domain/invitations.ts'
import type { Role } from '../../domain/organisations.ts'
import type { Slugs } from '../../domain/slugs.ts'

/** An invitation as its row has it. */
export type InvitationRow = {
  id: string
  email: string
  name?: string | null
  /** Id. */
  organisation: string
  /** Separated by blanks. */
  roles: string
  from?: string | null
  until?: string | null
  expiresAt: string
  acceptedAt?: string | null
  invitedBy: string
  tokenHash?: string | null
}

export type At = { req: PayloadRequest; slugs: Slugs }

/**
 * The rows are written through the database adapter, one statement each, since what they ask for (who may, once, in
 * time) stands in the statement itself. Who may is decided before, by `decideInvitation`.
 */
export const createInvitation = async (
  { req, slugs }: At,
  data: Omit<InvitationRow, 'id'>,
): Promise<InvitationRow> => {
  const row: unknown = await req.payload.create({
    collection: slugs.invitations as 'invitations',
    data,
    depth: 0,
    // No endpoint of Payload's own makes an invitation; this is the only one.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return row as InvitationRow
}

/** @returns whether the row was as `where` says, and is now as `data` says: of two at once one wins. */
export const changeInvitation = async (
  { req, slugs }: At,
  where: Partial<InvitationRow>,
  data: Partial<InvitationRow>,
): Promise<boolean> => {
  const conditions: Where[] = Object.entries(where).map(([field, value]) => ({ [field]: { equals: value } }))
  const changed: unknown = await req.payload.db.updateOne({
    collection: slugs.invitations,
    where: { and: conditions },
    data,
    options: { atomic: true },
    req,
  })
  return Boolean(changed)
}

/** The link is dead before the row goes. @returns false when it has been followed. */
export const endInvitation = async (at: At, id: string): Promise<boolean> => {
  if (!(await changeInvitation(at, { id, acceptedAt: null }, { tokenHash: '' }))) return false
  await at.req.payload.db.deleteOne({
    collection: at.slugs.invitations,
    where: { id: { equals: id } },
    req: at.req,
  })
  return true
}

/** @param where `overrideAccess` is for the person with the link, who has no session. */
export const findInvitation = async (
  { req, slugs }: At,
  where: { id: string } | { tokenHash: string },
  { overrideAccess }: { overrideAccess: boolean },
): Promise<InvitationRow | null> => {
  const [[field, value]] = Object.entries(where) as [[string, string]]
  const { docs } = await req.payload.find({
    collection: slugs.invitations as 'invitations',
    where: { [field]: { equals: value } },
    depth: 0,
    limit: 1,
    pagination: false,
    showHiddenFields: true,
    overrideAccess,
    // Who reads no invitation at all finds none, as for a random id.
    ...(overrideAccess ? {} : { user: req.user, disableErrors: true }),
    req,
  })
  return (docs[0] as unknown as InvitationRow | undefined) ?? null
}

export const rolesOf = ({ roles }: Pick<InvitationRow, 'roles'>): Role[] => roles.split(' ') as Role[]

type HostDocument = {
  id: string
  slug: string
  acronym: string
  standing: string
  suspended?: boolean | null
}
export type KnownHost = Host & { id: string; acronym: string }

/** The organisation by its id or its slug, which all staff may know. */
export const findHost = async (
  { req, slugs }: At,
  named: string,
  exceptInvitation?: string,
): Promise<KnownHost | null> => {
  const { docs } = await req.payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { or: [{ id: { equals: named } }, { slug: { equals: named } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    // Asked on behalf of the invitation, also when its link is followed.
    overrideAccess: true,
    req,
  })
  const found = docs[0] as unknown as HostDocument | undefined
  if (!found) return null
  const asker = { payload: req.payload, slugs, req }
  return {
    id: found.id,
    organisation: found.slug,
    acronym: found.acronym,
    isMember: found.standing === 'member',
    isSuspended: found.suspended === true,
    hasManager: await hasManager(asker, { organisation: found.id, exceptInvitation }),
  }
}
