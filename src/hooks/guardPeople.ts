import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { requireActor, organisationIdsOf, type StaffActor } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { idOf } from '../domain/references.ts'
import { storedDocumentOf } from './storedDocument.ts'

type Membership = { organisation: string; roles: string[] }

/** What a person may change of themselves without anybody else. */
const OWN_FIELDS = ['name', 'revision']

/**
 * Roles are given and taken by the managers of the organisation, never by oneself. The coordinator opens accounts and
 * appoints a manager where an organisation has none, and cannot make himself a member of one.
 */
export const guardPeople =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || !['create', 'update'].includes(operation)) return
    const actor = await requireActor(req, slugs)
    const { data } = args as { data: Record<string, unknown> }
    const stored = storedDocumentOf(req)
    if (data.coordinator !== undefined && Boolean(data.coordinator) !== Boolean(stored?.coordinator)) {
      throw new Refusal('forbidden', 'The coordinator is appointed by whoever runs the server.')
    }
    if (stored) refuseAccountChange(data, stored, actor)
    if (stored?.id === actor.id) return
    const before = toMemberships(stored?.memberships)
    const after = data.memberships === undefined ? before : toMemberships(data.memberships)
    const changed = changedOrganisations(before, after)
    const managed = organisationIdsOf(actor, 'manager')
    if (!stored && changed.length === 0 && !actor.coordinator) throw forbidden()
    for (const organisation of changed.filter((one) => !managed.includes(one))) {
      const isAppointment = actor.coordinator && isManagerOnly({ organisation, before, after })
      if (!isAppointment || (await hasManager(req, organisation, slugs))) throw forbidden()
    }
  }

type Change = { organisation: string; before: Membership[]; after: Membership[] }

/** Somebody who was no member becomes its manager, and nothing else. */
const isManagerOnly = ({ organisation, before, after }: Change): boolean =>
  !before.some((one) => one.organisation === organisation) &&
  after.find((one) => one.organisation === organisation)?.roles.join() === 'manager'

const hasManager = async (req: PayloadRequest, organisation: string, slugs: Slugs): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: slugs.users,
    where: {
      and: [
        { 'memberships.organisation': { equals: organisation } },
        { 'memberships.roles': { equals: 'manager' } },
      ],
    },
    // Whoever appoints must know it, also where they may not see the people.
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

const forbidden = () =>
  new Refusal('forbidden', 'Roles of an organisation are given and taken by its managers.')

/** E-mail and password change by one-time link only; one's own roles not at all. */
const refuseAccountChange = (
  data: Record<string, unknown>,
  stored: Record<string, unknown>,
  actor: StaffActor,
) => {
  if (data.password || (data.email !== undefined && data.email !== stored.email)) {
    throw new Refusal(
      'forbidden',
      'E-mail address and password change by a one-time link only: use “Forgot password”.',
    )
  }
  if (stored.id !== actor.id) return
  const isRoleChange =
    data.memberships !== undefined &&
    changedOrganisations(toMemberships(stored.memberships), toMemberships(data.memberships)).length > 0
  if (isRoleChange || (data.disabled !== undefined && Boolean(data.disabled) !== Boolean(stored.disabled))) {
    throw new Refusal('forbidden', 'Your own roles are given and taken by another manager.')
  }
  for (const key of Object.keys(data)) {
    if (!OWN_FIELDS.includes(key) && !(key in stored)) delete data[key]
  }
}

const toMemberships = (value: unknown): Membership[] =>
  ((value ?? []) as { organisation: unknown; roles?: string[] | null }[]).map(({ organisation, roles }) => ({
    organisation: idOf(organisation),
    roles: [...(roles ?? [])].sort(),
  }))

const changedOrganisations = (before: Membership[], after: Membership[]): string[] => {
  const rolesIn = (list: Membership[], organisation: string) =>
    list
      .filter((one) => one.organisation === organisation)
      .map(({ roles }) => roles.join())
      .join('|')
  const all = new Set([...before, ...after].map(({ organisation }) => organisation))
  return [...all].filter((organisation) => rolesIn(before, organisation) !== rolesIn(after, organisation))
}
