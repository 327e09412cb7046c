import type { Payload, PayloadRequest } from 'payload'
import type { Actor, Role } from '../domain/organisations.ts'
import { idOf } from '../domain/references.ts'
import type { Slugs } from '../domain/slugs.ts'
import { unauthenticated } from '../errors.ts'

/** A person of the staff as the rules see them, with the ids of their organisations beside the slugs. */
export type StaffActor = Omit<Actor, 'memberships'> & {
  memberships: { organisation: string; organisationId: string; roles: Role[] }[]
}

type UserDocument = {
  id: string
  name?: string | null
  coordinator?: boolean | null
  disabled?: boolean | null
  memberships?: { organisation: string | { id: string }; roles?: Role[] | null }[] | null
}
type OrganisationDocument = { id: string; slug: string; standing?: string; suspended?: boolean | null }

const perRequest = new WeakMap<PayloadRequest, Promise<StaffActor | null>>()

/** The person who makes this request, or null: nobody, a disabled account, or an account of another collection. */
export const findActor = (req: PayloadRequest, slugs: Slugs): Promise<StaffActor | null> => {
  const known = perRequest.get(req)
  if (known) return known
  const user = req.user as (UserDocument & { collection?: string }) | null
  const found =
    user && user.collection === slugs.users
      ? toActor({ payload: req.payload, user, slugs, req })
      : Promise.resolve(null)
  perRequest.set(req, found)
  return found
}

/** @throws Refusal `unauthenticated` when nobody of the staff makes this request. */
export const requireActor = async (req: PayloadRequest, slugs: Slugs): Promise<StaffActor> => {
  const actor = await findActor(req, slugs)
  if (!actor) throw unauthenticated()
  return actor
}

/** The same person read again from the store: whoever acts must hold the role at the moment of the append. */
export const readActor = async (
  payload: Payload,
  userId: string,
  slugs: Slugs,
): Promise<StaffActor | null> => {
  const user = await payload.findByID({
    collection: slugs.users as 'users',
    id: userId,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  return user ? toActor({ payload, user: user as unknown as UserDocument, slugs }) : null
}

type Source = { payload: Payload; user: UserDocument; slugs: Slugs; req?: PayloadRequest }

/** People of a suspended organisation act for nobody, so its membership is left out. */
const toActor = async ({ payload, user, slugs, req }: Source): Promise<StaffActor | null> => {
  if (user.disabled) return null
  const memberships = user.memberships ?? []
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { id: { in: memberships.map(({ organisation }) => idOf(organisation)) } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const organisations = new Map((docs as unknown as OrganisationDocument[]).map((doc) => [doc.id, doc]))
  return {
    id: user.id,
    name: user.name ?? '',
    coordinator: user.coordinator === true,
    memberships: memberships.flatMap((membership) => {
      const organisation = organisations.get(idOf(membership.organisation))
      if (!organisation || organisation.suspended || organisation.standing !== 'member') return []
      return [
        { organisation: organisation.slug, organisationId: organisation.id, roles: membership.roles ?? [] },
      ]
    }),
  }
}

/** The ids of the organisations in which the person holds one of these roles; without roles, any. */
export const organisationIdsOf = (actor: StaffActor, ...roles: Role[]): string[] =>
  actor.memberships
    .filter((membership) => roles.length === 0 || membership.roles.some((role) => roles.includes(role)))
    .map(({ organisationId }) => organisationId)
