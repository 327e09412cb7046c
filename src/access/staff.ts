import type { Where, Payload, PayloadRequest } from 'payload'
import { decideInvitation, type Host } from '../domain/invitations.ts'
import type { Role } from '../domain/organisations.ts'
import { clockOf } from '../clock.ts'
import { readActor } from './actor.ts'
import { holdsOrWillHold, isInForce, type Term } from '../domain/memberships.ts'
import { idOf } from '../domain/references.ts'
import { peopleOf, type Slugs } from '../domain/slugs.ts'
import { addressesOf, type PersonRow } from './persons.ts'

type OpenInvitation = { id: string; email: string; roles: string; invitedBy: string }
type ManagerQuestion = { organisation: string; exceptInvitation?: string }

/**
 * Whether somebody has been asked to be manager of this organisation, which has none, and could still accept: a link
 * lapses with the role of who made it.
 */
const isManagerAsked = async (
  asker: Asker,
  { organisation, exceptInvitation }: ManagerQuestion,
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

/** The same question as when the link is followed (desk/invitations/acceptInvitation.ts). */
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

/** Whoever asks about the people of an organisation on the newsroom's own behalf, whatever the asker may see. */
export type Asker = { payload: Payload; slugs: Slugs; req?: PayloadRequest }

/** `email` is empty where an account has no address; `language` is that of mails, null before they have come in. */
type StaffMember = { id: string; email: string; name: string; language: string | null; terms: Term[] }
type UserRow = PersonRow & {
  name?: string | null
  language?: string | null
  disabled?: boolean | null
  memberships?: (Term & { organisation: unknown })[] | null
}

/** The people with an account that is not disabled and a row for this organisation; `terms` are its rows alone. */
const findStaff = async (asker: Asker, organisation: string): Promise<StaffMember[]> => {
  const { payload, slugs, req } = asker
  const { docs } = await payload.find({
    collection: peopleOf(slugs) as 'users',
    where: { 'memberships.organisation': { equals: organisation } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const rows = (docs as unknown as UserRow[]).filter(({ disabled }) => !disabled)
  const addresses = await addressesOf(asker, rows)
  return rows
    .filter(({ id }) => addresses.has(id))
    .map(({ id, name, language = null, memberships }) => ({
      id,
      language,
      email: addresses.get(id) ?? '',
      name: name ?? '',
      terms: (memberships ?? [])
        .map((row) => ({ ...row, organisation: idOf(row.organisation) }))
        .filter((row) => row.organisation === organisation),
    }))
}

/** Those whose roles in the organisation count now. @param roles one of these at least; left out, any. */
export const findPeopleOf = async (
  asker: Asker,
  organisation: string,
  ...roles: Role[]
): Promise<StaffMember[]> => {
  const now = clockOf(asker.payload).now()
  const staff = await findStaff(asker, organisation)
  const counts = (term: Term) =>
    isInForce(term, now) && (roles.length === 0 || (term.roles ?? []).some((role) => roles.includes(role)))
  return staff.filter(({ terms }) => terms.some(counts))
}

type Question = { organisation: string; exceptInvitation?: string }

/** Whether the organisation has a manager: in force, about to be, or asked by an invitation that still stands. */
export const hasManager = async (
  asker: Asker,
  { organisation, exceptInvitation }: Question,
): Promise<boolean> => {
  const now = clockOf(asker.payload).now()
  const staff = await findStaff(asker, organisation)
  if (staff.some(({ terms }) => holdsOrWillHold(terms, { role: 'manager', now }))) return true
  return isManagerAsked(asker, { organisation, exceptInvitation })
}
