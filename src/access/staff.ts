import type { Payload, PayloadRequest } from 'payload'
import { holdsOrWillHold, isInForce, type Term } from '../domain/memberships.ts'
import type { Role } from '../domain/organisations.ts'
import { idOf } from '../domain/references.ts'
import { peopleOf, type Slugs } from '../domain/slugs.ts'
import { clockOf } from '../services.ts'
import { isManagerAsked } from './openInvitations.ts'
import { addressesOf, type PersonRow } from './persons.ts'

/** Whoever asks about the people of an organisation on the newsroom's own behalf, whatever the asker may see. */
export type Asker = { payload: Payload; slugs: Slugs; req?: PayloadRequest }

/** `email` is empty where an account has no address. */
export type StaffMember = { id: string; email: string; name: string; terms: Term[] }
type UserRow = PersonRow & {
  name?: string | null
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
    .map(({ id, name, memberships }) => ({
      id,
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
