import type { Where } from 'payload'
import { decideInvitation, type Host } from '../domain/invitations.ts'
import type { Role } from '../domain/organisations.ts'
import { clockOf } from '../services.ts'
import { readActor } from './actor.ts'
import type { Asker } from './staff.ts'

type OpenInvitation = { id: string; email: string; roles: string; invitedBy: string }
type Question = { organisation: string; exceptInvitation?: string }

/**
 * Whether somebody has been asked to be manager of this organisation, which has none, and could still accept: a link
 * lapses with the role of who made it.
 */
export const isManagerAsked = async (
  asker: Asker,
  { organisation, exceptInvitation }: Question,
): Promise<boolean> => {
  const asked = (await findOpenInvitations(asker, organisation)).filter(
    ({ id, roles }) => id !== exceptInvitation && roles.split(' ').includes('manager'),
  )
  if (asked.length === 0) return false
  const host = await findOrganisation(asker, organisation)
  const standing = await Promise.all(asked.map((invitation) => couldBeMade(asker, { invitation, host })))
  return standing.includes(true)
}

type Made = { invitation: OpenInvitation; host: Host }

/** The same question as when the link is followed (collections/invitations/acceptInvitation.ts). */
const couldBeMade = async (
  { payload, slugs }: Asker,
  { invitation: { email, roles, invitedBy }, host }: Made,
): Promise<boolean> => {
  const actor = await readActor(payload, invitedBy, slugs)
  const request = { email, roles: roles.split(' ') as Role[] }
  const now = clockOf(payload).now()
  return actor !== null && decideInvitation({ host, request, actor, ownEmail: '', now }).ok
}

const findOpenInvitations = async (
  { payload, slugs, req }: Asker,
  organisation: string,
): Promise<OpenInvitation[]> => {
  const now = clockOf(payload).now().toISOString()
  const where: Where = {
    and: [{ organisation: { equals: organisation } }, { expiresAt: { greater_than: now } }],
  }
  const { docs } = await payload.find({
    collection: slugs.invitations as 'invitations',
    where,
    depth: 0,
    pagination: false,
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })
  return (docs as unknown as (OpenInvitation & { acceptedAt?: string | null })[]).filter(
    ({ acceptedAt }) => !acceptedAt,
  )
}

const findOrganisation = async ({ payload, slugs, req }: Asker, id: string): Promise<Host> => {
  const found: unknown = await payload.findByID({
    collection: slugs.organisations as 'partner-organisations',
    id,
    depth: 0,
    // The newsroom's own question: the answer is a yes or a no.
    overrideAccess: true,
    req,
  })
  const { slug, standing, suspended } = found as {
    slug: string
    standing: string
    suspended?: boolean | null
  }
  return {
    organisation: slug,
    isMember: standing === 'member',
    isSuspended: suspended === true,
    hasManager: false,
  }
}
