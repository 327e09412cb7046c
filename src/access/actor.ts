import type { Payload, PayloadRequest } from 'payload'
import { type FormerMembership, hasEnded, isFuture, membershipsAt, type Term } from '../domain/memberships.ts'
import { OPENED_BY_HEADER, type HostAccount } from '../domain/accounts.ts'
import { type Actor, canTakePart, type Role } from '../domain/organisations.ts'
import { idOf } from '../domain/references.ts'
import type { Slugs } from '../domain/slugs.ts'
import { anothersForm, unauthenticated } from '../errors.ts'
import { clockOf } from '../clock.ts'
import { type StaffActor, sessionHandedOn } from './staffActor.ts'
import { findPersonOf, type PersonRow, readPersonRow, withAccounts } from './persons.ts'

export type UserDocument = PersonRow & {
  name?: string | null
  coordinator?: boolean | null
  disabled?: boolean | null
  hasSecondFactor?: boolean | null
  memberships?: (Omit<Term, 'organisation'> & { organisation: string | { id: string } })[] | null
  formerMemberships?: FormerMembership[] | null
}

/** The roles of a person, with their organisations by id. */
export const termsOf = ({ memberships }: UserDocument): Term[] =>
  (memberships ?? []).map((row) => ({ ...row, organisation: idOf(row.organisation) }))

type OrganisationDocument = {
  id: string
  slug: string
  standing?: string
  suspended?: boolean | null
  requireSecondFactor?: boolean | null
}

const perRequest = new WeakMap<PayloadRequest, Promise<StaffActor | null>>()
const persons = new WeakMap<PayloadRequest, Promise<UserDocument | null>>()

/**
 * The document of whoever makes this request, whatever counts of it now; null for a stranger, for an account of another
 * collection, and for an account of the host's that is nobody to the newsroom.
 */
export const findPerson = (req: PayloadRequest, slugs: Slugs): Promise<UserDocument | null> => {
  const known = persons.get(req)
  if (known) return known
  const user = req.user as (HostAccount & { collection?: string }) | null
  if (!user || user.collection !== slugs.users) return Promise.resolve(null)
  const found = findPersonOf<UserDocument>({ payload: req.payload, slugs, req }, user)
  persons.set(req, found)
  return found
}

/**
 * The person who makes this request, or null: nobody, a disabled account, an account of another collection, or somebody
 * whose session would send what another person typed.
 */
export const findActor = (req: PayloadRequest, slugs: Slugs): Promise<StaffActor | null> => {
  const known = perRequest.get(req)
  if (known) return known
  const found = findOut(req, slugs)
  perRequest.set(req, found)
  return found
}

const findOut = async (req: PayloadRequest, slugs: Slugs): Promise<StaffActor | null> => {
  if (!req.user || req.user.collection !== slugs.users || isAnothersForm(req)) return null
  const session = sessionHandedOn(req.payload, req.headers)
  if (session?.account === req.user) return session.actor
  const user = await findPerson(req, slugs)
  return user && toActor({ payload: req.payload, user, slugs, req })
}

/** @throws Refusal `unauthenticated` when nobody of the staff makes this request. */
export const requireActor = async (req: PayloadRequest, slugs: Slugs): Promise<StaffActor> => {
  const actor = await findActor(req, slugs)
  if (!actor) throw isAnothersForm(req) ? anothersForm() : unauthenticated()
  return actor
}

const isAnothersForm = ({ user, headers }: PayloadRequest): boolean => {
  const opener = headers.get(OPENED_BY_HEADER)
  return Boolean(user && opener && opener !== String(user.id))
}

/** The same person read again from the store: whoever acts must hold the role at the moment of the append. */
export const readActor = async (
  payload: Payload,
  userId: string,
  slugs: Slugs,
): Promise<StaffActor | null> => {
  const row = await readPersonRow<UserDocument>({ payload, slugs }, userId)
  const [user] = await withAccounts({ payload, slugs }, row ? [row] : [])
  return user ? toActor({ payload, user, slugs }) : null
}

type Source = { payload: Payload; user: UserDocument; slugs: Slugs; req?: PayloadRequest }

/**
 * The roles that count now. Null for who may not come in at all: the account is disabled, or no organisation that takes
 * part has, or will have, the person on its staff. The coordinator belongs to none.
 */
export const toActor = async ({ payload, user, slugs, req }: Source): Promise<StaffActor | null> => {
  if (user.disabled) return null
  const terms = termsOf(user)
  const former = user.formerMemberships ?? []
  const organisations = await readOrganisations({ payload, slugs, req }, [...terms, ...former])
  const now = clockOf(payload).now()
  const isStaff = (term: Term) =>
    canTakePart(organisations.get(term.organisation) ?? {}) && !hasEnded(term, now)
  const isCoordinator = user.coordinator === true
  if (!isCoordinator && !terms.some(isStaff)) return null
  const memberships = membershipsAt(terms, now).flatMap(({ organisation: id, roles }) => {
    const organisation = organisations.get(id)
    return organisation && countsFor(user, organisation)
      ? [{ organisation: organisation.slug, organisationId: id, roles: [...roles] }]
      : []
  })
  const besides = besidesOf({ terms, user, now, organisations }, memberships)
  return { id: user.id, name: user.name ?? '', coordinator: isCoordinator, memberships, besides }
}

type Held = {
  terms: readonly Term[]
  user: UserDocument
  now: Date
  organisations: Map<string, OrganisationDocument>
}

/** Roles that are over, by their end or taken away, and those of organisations whose people act for nobody. */
const besidesOf = (
  { terms, user, now, organisations }: Held,
  counting: StaffActor['memberships'],
): NonNullable<Actor['besides']> => {
  const held = terms
    .filter((term) => !isFuture(term, now))
    .map((term) => ({
      organisation: term.organisation,
      until: hasEnded(term, now) && term.until ? new Date(term.until).toISOString() : null,
    }))
  return [...held, ...(user.formerMemberships ?? [])].flatMap(({ organisation: id, until }) => {
    const slug = organisations.get(id)?.slug
    const isCounting = counting.some(({ organisationId }) => organisationId === id)
    return slug && !(until === null && isCounting) ? [{ organisation: slug, until }] : []
  })
}

/** Asked at every request: without the rows of other tables that an organisation has. */
const READ = { slug: true, standing: true, suspended: true, requireSecondFactor: true } as const

const readOrganisations = async (
  { payload, slugs, req }: Omit<Source, 'user'>,
  terms: readonly Pick<Term, 'organisation'>[],
): Promise<Map<string, OrganisationDocument>> => {
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { id: { in: terms.map(({ organisation }) => organisation) } },
    depth: 0,
    pagination: false,
    select: READ,
    // What the person may do is found out here, so nothing can be asked of them yet.
    overrideAccess: true,
    req,
  })
  return new Map((docs as unknown as OrganisationDocument[]).map((doc) => [doc.id, doc]))
}

/** People of a suspended organisation act for nobody, and a partner has no staff. */
export const countsFor = (
  user: Pick<UserDocument, 'hasSecondFactor'>,
  organisation: Omit<OrganisationDocument, 'id' | 'slug'>,
): boolean =>
  canTakePart(organisation) && (!organisation.requireSecondFactor || user.hasSecondFactor === true)

/** The ids of the organisations in which the person holds one of these roles; without roles, any. */
export const organisationIdsOf = (actor: StaffActor, ...roles: Role[]): string[] =>
  actor.memberships
    .filter((membership) => roles.length === 0 || membership.roles.some((role) => roles.includes(role)))
    .map(({ organisationId }) => organisationId)
