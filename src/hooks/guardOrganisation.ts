import type { CollectionBeforeOperationHook } from 'payload'
import { findActor } from '../access/actor.ts'
import type { StaffActor } from '../access/staffActor.ts'
import { mayWithKept } from '../access/granted.ts'
import { ORGANISATION_FIELDS } from '../domain/rights/table.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { type StoredDocument, storedDocumentOf } from './loadStoredDocument.ts'
import { say } from '../domain/sentences.ts'

/** Only what changes needs the right to change it, so that a form may send the whole document back. */
export const guardOrganisation =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || !['create', 'update'].includes(operation)) return
    const actor = await findActor(req, slugs)
    const { data } = args as { data: Record<string, unknown> }
    const stored = storedDocumentOf(req)
    if (operation === 'create' || !stored) {
      if (!actor?.coordinator) throw new Refusal('forbidden', say('organisations.coordinatorAdds'))
      return
    }
    for (const [key, value] of Object.entries(data)) {
      if (isSame(value, stored[key]) || SERVERS_OWN.includes(key)) continue
      if (key === 'slug') throw new Refusal('forbidden', say('organisations.slugStays'))
      if (!actor || !mayChange(key, actor, stored))
        throw new Refusal('forbidden', say('organisations.field', { name: key }))
    }
  }

/** What a form may send back as it was a while ago; the server keeps it itself. */
const SERVERS_OWN = ['id', 'createdAt', 'updatedAt', 'suspendedSince']

const mayChange = (field: string, actor: StaffActor, { id, standing }: StoredDocument): boolean => {
  const rule = Object.hasOwn(ORGANISATION_FIELDS, field)
    ? ORGANISATION_FIELDS[field as keyof typeof ORGANISATION_FIELDS]
    : []
  const isKept = standing === 'partner' && rule.length > 0
  return (
    (actor.coordinator && (isKept || rule.some((grant) => grant === 'coordinator'))) ||
    mayWithKept(rule, actor, [id])
  )
}

const isSame = (given: unknown, stored: unknown): boolean =>
  JSON.stringify(given ?? null) === JSON.stringify(stored ?? null) || (isEmpty(given) && isEmpty(stored))

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isEmpty))
