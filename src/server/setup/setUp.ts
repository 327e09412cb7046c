import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { newResetToken } from '../../desk/login/passwordReset.ts'
import { NO_SECOND_FACTOR } from '../../desk/login/secondFactorCodes.ts'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import { StartFailure } from '../startFailure.ts'
import type { NewOrganisation } from './arguments.ts'

type Membership = { organisation: string; roles: string[] }
type Person = { id: string; coordinator?: boolean | null; memberships?: Membership[] | null }
type Input = {
  payload: Payload
  publicUrl: string
  coordinator: string
  organisations: NewOrganisation[]
  newLinks: boolean
  /** The email address of an account. */
  withoutSecondFactor: string | null
}

const { users: USERS, organisations: ORGANISATIONS } = DEFAULT_SLUGS

/** What is used of the Local API, free of the generated types, whose fields differ between create and update. */
type Store = {
  find(query: { collection: string; where: object } & Common): Promise<{ docs: object[] }>
  create(input: { collection: string; data: object } & Common): Promise<{ id: string }>
  update(input: { collection: string; id: string; data: object } & Common): Promise<object>
}
type Common = { depth: 0; limit?: number; overrideAccess: true }

/**
 * Makes what is missing and leaves what is there, so that it may run again. This is the operator's own route, in front of
 * every access rule.
 *
 * @returns what was done, a line each, with a one-time link for every new person.
 */
export const setUp = async ({
  coordinator,
  organisations,
  withoutSecondFactor,
  ...options
}: Input): Promise<string[]> => {
  const context: Context = { ...options, store: options.payload as unknown as Store }
  const lines = [await appointCoordinator(context, coordinator)]
  for (const organisation of organisations) {
    const { id, isNew } = await keepOrganisation(context.store, organisation)
    lines.push(`${organisation.acronym}: ${isNew ? 'made.' : 'is there already.'}`)
    if (organisation.manager)
      lines.push(await appointManager(context, { ...organisation, id, email: organisation.manager }))
  }
  if (withoutSecondFactor) lines.push(await endSecondFactor(context.store, withoutSecondFactor))
  return lines
}

const endSecondFactor = async (store: Store, email: string): Promise<string> => {
  const person = await findPerson(store, email)
  if (!person) throw new StartFailure(`${email} has no account here.`)
  await store.update({
    collection: USERS,
    id: person.id,
    data: NO_SECOND_FACTOR,
    depth: 0,
    overrideAccess: true,
  })
  return `${email}: logs in with the password alone, and all sessions have ended.`
}

type Context = Pick<Input, 'payload' | 'publicUrl' | 'newLinks'> & { store: Store }

const appointCoordinator = async (context: Context, email: string): Promise<string> => {
  const found = await findPerson(context.store, email)
  if (found && !found.coordinator) {
    throw new StartFailure(
      `${email} is a person of an organisation already: the coordinator needs an address of its own.`,
    )
  }
  if (!found) await createPerson(context.store, { email, name: 'Coordinator', coordinator: true })
  return `Coordinator ${email}: ${await linkFor(context, email, !found)}`
}

type Appointment = { id: string; acronym: string; email: string }

const appointManager = async (context: Context, { id, acronym, email }: Appointment): Promise<string> => {
  const found = await findPerson(context.store, email)
  if (found?.coordinator)
    throw new StartFailure(`${email} is the coordinator, who cannot be the manager of ${acronym}.`)
  const membership = { organisation: id, roles: ['manager'] }
  if (!found)
    await createPerson(context.store, { email, name: `Manager of ${acronym}`, memberships: [membership] })
  else if (
    !found.memberships?.some(({ organisation, roles }) => organisation === id && roles.includes('manager'))
  ) {
    await addMembership(context.store, found, membership)
  }
  return `${acronym}, manager ${email}: ${await linkFor(context, email, !found)}`
}

const keepOrganisation = async (store: Store, { manager: _manager, ...data }: NewOrganisation) => {
  const { docs } = await store.find({
    collection: ORGANISATIONS,
    where: { slug: { equals: data.slug } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  const [found] = docs as { id: string }[]
  if (found) return { id: found.id, isNew: false }
  const { id } = await store.create({
    collection: ORGANISATIONS,
    data: data,
    depth: 0,
    overrideAccess: true,
  })
  return { id: String(id), isNew: true }
}

const findPerson = async (store: Store, email: string): Promise<Person | undefined> => {
  const { docs } = await store.find({
    collection: USERS,
    where: { email: { equals: email.toLowerCase() } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  return (docs as Person[])[0]
}

type NewPerson = { email: string; name: string; coordinator?: boolean; memberships?: Membership[] }

/** The password is one that nobody knows: the link sets the first real one. */
const createPerson = (store: Store, person: NewPerson) =>
  store.create({
    collection: USERS,
    data: {
      ...person,
      email: person.email.toLowerCase(),
      password: randomBytes(32).toString('base64url'),
    },
    depth: 0,
    overrideAccess: true,
  })

const addMembership = (store: Store, { id, memberships }: Person, { organisation, roles }: Membership) => {
  const present = (memberships ?? []).map((one) =>
    one.organisation === organisation ? { ...one, roles: [...one.roles, ...roles] } : one,
  )
  const isMember = present.some((one) => one.organisation === organisation)
  return store.update({
    collection: USERS,
    id,
    data: { memberships: isMember ? present : [...present, { organisation, roles }] },
    depth: 0,
    overrideAccess: true,
  })
}

const linkFor = async (
  { payload, store, publicUrl, newLinks }: Context,
  email: string,
  isNew: boolean,
): Promise<string> => {
  if (!isNew && !newLinks) return 'is there already (--new-links gives a new link).'
  const person = await findPerson(store, email)
  const token = await newResetToken({ payload, slugs: DEFAULT_SLUGS }, person?.id ?? '')
  return `${publicUrl}/admin/reset/${token}`
}
