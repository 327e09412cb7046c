import type { CollectionBeforeOperationHook } from 'payload'
import { findActor, organisationIdsOf } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { storedDocumentOf } from './storedDocument.ts'

/** What a member organisation says of itself: its manager alone keeps it. */
export const MANAGERS_FIELDS = [
  'logo',
  'boilerplate',
  'zone',
  'fourEyes',
  'requireSecondFactor',
  'tacitConsent',
  'awayDays',
] as const
/** How the consortium names an organisation and whether it takes part: the coordinator's. */
export const COORDINATORS_FIELDS = ['name', 'acronym', 'kind', 'standing', 'suspended'] as const

/** Only what changes needs the right to change it, so that a form may send the whole document back. */
export const guardOrganisation =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || !['create', 'update'].includes(operation)) return
    const actor = await findActor(req, slugs)
    const { data } = args as { data: Record<string, unknown> }
    const stored = storedDocumentOf(req)
    if (operation === 'create' || !stored) {
      if (!actor?.coordinator) throw new Refusal('forbidden', 'Only the coordinator adds organisations.')
      return
    }
    const isManager = actor ? organisationIdsOf(actor, 'manager').includes(stored.id) : false
    const isPartner = stored.standing === 'partner'
    for (const [key, value] of Object.entries(data)) {
      if (isSame(value, stored[key])) continue
      if (key === 'slug')
        throw new Refusal('forbidden', 'The slug of an organisation stays as it is: signed texts name it.')
      const isOwnWord = (MANAGERS_FIELDS as readonly string[]).includes(key)
      const isAllowed = isOwnWord ? isManager || (isPartner && actor?.coordinator) : actor?.coordinator
      if (!isAllowed) throw new Refusal('forbidden', `You cannot change “${key}” of this organisation.`)
    }
  }

const isSame = (given: unknown, stored: unknown): boolean =>
  JSON.stringify(given ?? null) === JSON.stringify(stored ?? null) || (isEmpty(given) && isEmpty(stored))

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isEmpty))
