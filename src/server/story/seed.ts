import type { CollectionSlug, Payload } from 'payload'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import { ORGANISATIONS, PEOPLE } from './people.ts'

/** Whether nobody has an account yet: the demonstration begins here. */
export const isEmpty = async (payload: Payload): Promise<boolean> => {
  const { totalDocs } = await payload.count({ collection: DEFAULT_SLUGS.users, overrideAccess: true })
  return totalDocs === 0
}

/** The consortium and its people, as `npm run setup` and the managers would have made them. */
export const seedPeople = async (payload: Payload, password: string): Promise<void> => {
  const ids = new Map<string, string>()
  for (const organisation of ORGANISATIONS) {
    const { id } = await create(payload, DEFAULT_SLUGS.organisations, organisation)
    ids.set(organisation.slug, id)
  }
  for (const { email, name, organisation, roles } of PEOPLE) {
    const memberships = organisation ? [{ organisation: ids.get(organisation), roles }] : []
    const coordinator = organisation === null
    await create(payload, DEFAULT_SLUGS.users, { email, name, password, memberships, coordinator })
  }
}

const create = (payload: Payload, collection: CollectionSlug, data: Record<string, unknown>) =>
  payload.create({ collection, data, overrideAccess: true }) as Promise<{ id: string }> // the seed's own shapes
