import type { PayloadRequest, Where } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findInScope, findReadable } from '../../access/findReadable.ts'
import { organisationsThatMay } from '../../access/granted.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import { ENTRY_KEYS, peopleOf, type Slugs } from '../../domain/slugs.ts'
import { notFound } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { deskServicesOf, registerServicesOf } from '../../services.ts'
import { type Names, readItems, readNames } from '../entries/items.ts'
import { readStages } from '../stages/readStages.ts'
import {
  type OpenInvitation,
  type OrganisationPage,
  type OrganisationWork,
  type PersonFacts,
  toDaysAway,
  toWording,
  unprotectedOf,
  type WorkItem,
} from './organisationPage.ts'

/** So many texts of each kind are shown. */
const MOST = 50
const IN_WORK = ['drafting', 'review', 'clearance', 'cleared']
const EVER_AFTER = '9999-12-31T23:59:59.999Z'

type Reading = { req: PayloadRequest; slugs: Slugs; actor: StaffActor; names: Names; now: Date }

/**
 * What the reader's organisations have in work, of those that they manage. All of it is read as the reader: nothing is here
 * that the lists do not show. @throws Refusal `not-found` for whoever manages none.
 */
export const readOrganisationPage = async (req: PayloadRequest, slugs: Slugs): Promise<OrganisationPage> => {
  const actor = await requireActor(req, slugs)
  const managed = organisationsThatMay(PERMISSIONS.invite, actor)
  if (managed.length === 0) throw notFound()
  const { register, clock } = deskServicesOf(req.payload)
  await register.settle()
  const now = clock.now()
  const reading = { req, slugs, actor, names: await readNames(req, slugs), now }
  const people = await readPeople(req, slugs)
  const organisations = await Promise.all(managed.map((id) => readWork(reading, id, people)))
  return { now: now.toISOString(), organisations }
}

const readPeople = async (req: PayloadRequest, slugs: Slugs): Promise<PersonFacts[]> => {
  const { docs } = await req.payload.find({
    collection: peopleOf(slugs) as 'users',
    ...{ depth: 0, pagination: false, overrideAccess: false, user: req.user, req },
  })
  return docs as unknown as PersonFacts[]
}

type OrganisationRow = { awayDays?: { from?: string; to?: string }[] | null } & Parameters<
  typeof toWording
>[0]

const readWork = async (
  reading: Reading,
  id: string,
  people: readonly PersonFacts[],
): Promise<OrganisationWork> => {
  const { req, slugs, names, now } = reading
  const [work, invitations, withPasskey, organisation] = await Promise.all([
    readTexts(reading, id),
    readInvitations(reading, id),
    readWithPasskey(reading, id),
    findReadable<OrganisationRow>(req, slugs.organisations, id),
  ])
  return {
    ...{ id, name: names.ofId(id), invitations, ...work },
    people: unprotectedOf(people, { organisation: id, withPasskey, now }),
    wording: toWording(organisation ?? {}),
    away: toDaysAway(organisation?.awayDays ?? [], now.toISOString().slice(0, 10)),
  }
}

type Found = { ref: Ref; changedAt: string }

/** What is in work, and what is to come out. */
const findTexts = async ({ req, slugs, now }: Reading, organisation: string): Promise<Found[]> => {
  const { register } = deskServicesOf(req.payload)
  const scheduled = await register.dated({ field: 'dueAt', from: now.toISOString(), to: EVER_AFTER })
  const own: Where = { or: [{ lead: { equals: organisation } }, { readers: { contains: organisation } }] }
  const found = await Promise.all(
    ENTRY_KEYS.map(async (key): Promise<Found[]> => {
      const collection = slugs[key]
      const ids = scheduled.filter(({ ref }) => ref.collection === collection).map(({ ref }) => ref.id)
      const isInWork: Where = {
        or: [{ state: { in: IN_WORK } }, ...(ids.length > 0 ? [{ id: { in: ids } }] : [])],
      }
      const rows = await findInScope<{ id: string; updatedAt: string }>(req, collection, {
        ...{ where: { and: [own, isInWork] }, limit: MOST + 1, sort: '-updatedAt' },
        select: { updatedAt: true },
      })
      return rows.map(({ id, updatedAt }) => ({ ref: { collection, id }, changedAt: updatedAt }))
    }),
  )
  return found.flat()
}

const readTexts = async (
  reading: Reading,
  organisation: string,
): Promise<Pick<OrganisationWork, 'texts' | 'hasMore'>> => {
  const { req, slugs, actor, names } = reading
  const { register } = deskServicesOf(req.payload)
  const found = await findTexts(reading, organisation)
  const isShown = ({ ref }: Found) =>
    found.filter((one) => one.ref.collection === ref.collection).findIndex((one) => one.ref.id === ref.id) <
    MOST
  const shown = found.filter(isShown)
  const items = await readItems(
    req,
    shown.map(({ ref }) => ref),
    { slugs, names },
  )
  const types = [...items.values()].map(({ id, type }) => ({ id, type }))
  const stageFor = await readStages(req, types, { actor, names })
  const clearances = await register.clearances([...items.keys()])
  const submits = await readSubmits(
    reading,
    shown.filter(({ ref }) => clearances.get(ref.id)?.round),
  )
  const texts = shown.flatMap(({ ref, changedAt }): WorkItem[] => {
    const item = items.get(ref.id)
    if (!item) return []
    const clearance = clearances.get(ref.id)
    const submittedAt = submits.get(ref.id)
    const delegate = clearance?.delegations[names.slugOf(organisation)]?.to
    return [
      {
        ...{ ...item, stage: stageFor(ref.id), at: submittedAt ?? changedAt },
        since: submittedAt ? 'submitted' : 'changed',
        deadline: clearance?.round?.silence?.deadline ?? null,
        delegate: delegate ? names.ofSlug(delegate) : null,
      },
    ]
  })
  return { texts, hasMore: shown.length < found.length }
}

/** When each was submitted last, as far as the reader may read of it. */
const readSubmits = async (
  { req, actor }: Reading,
  found: readonly Found[],
): Promise<Map<string, string>> => {
  const { register } = deskServicesOf(req.payload)
  const submits = await Promise.all(
    found.map(async ({ ref }): Promise<[string, string][]> => {
      const { log } = await register.clearance(ref, actor)
      const submit = log.findLast(({ type }) => type === 'submit')
      return submit ? [[ref.id, submit.at]] : []
    }),
  )
  return new Map(submits.flat())
}

type InvitationRow = Omit<OpenInvitation, 'isOver'> & { acceptedAt?: string | null }

const readInvitations = async (
  { req, slugs, now }: Reading,
  organisation: string,
): Promise<OpenInvitation[]> => {
  const rows = await findInScope<InvitationRow>(req, slugs.invitations, {
    ...{ where: { organisation: { equals: organisation } }, limit: 0, sort: '-expiresAt' },
    select: { email: true, roles: true, expiresAt: true, acceptedAt: true },
  })
  return rows
    .filter(({ acceptedAt }) => !acceptedAt)
    .map(({ id, email, roles, expiresAt }) => ({
      ...{ id, email, roles, expiresAt: new Date(expiresAt).toISOString() },
      isOver: Date.parse(expiresAt) <= now.getTime(),
    }))
}

/** Who of the organisation has a passkey that it knows; null where the newsroom has none. */
const readWithPasskey = async (
  { req, actor, names }: Reading,
  organisation: string,
): Promise<ReadonlySet<string> | null> => {
  if (!readAdminConfig(req.payload.config.admin.custom).has.register) return null
  const { passkeys } = registerServicesOf(req.payload).register
  const { isOn, keys } = await passkeys.read({ actor, organisation: names.slugOf(organisation) })
  return isOn ? new Set(keys.map(({ person }) => person.id)) : null
}
