import { randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { KEY_PREFIX } from '../../domain/keys.ts'
import { findReadable } from '../../access/findReadable.ts'
import type { Scope } from '../../domain/consumers.ts'
import { idOf } from '../../domain/references.ts'
import type { Slugs } from '../../domain/slugs.ts'

/** 256 random bits. Shown once, in the answer that makes it, and never kept. */
export const newKey = (): string => `${KEY_PREFIX}${randomBytes(32).toString('base64url')}`

export type ConsumerRow = {
  id: string
  name: string
  /** Id; null for the coordinator's own. */
  organisation?: string | null
  contact?: string | null
  /** Separated by blanks. */
  scopes: string
  ratePerMinute: number
  keyPrefix: string
  keyHash: string
  previousHash?: string | null
  previousUntil?: string | null
  createdBy: string
  createdAt: string
  endsAt?: string | null
  revokedAt?: string | null
  lastUsedAt?: string | null
}

/** What whoever may see a consumer gets to see of it. */
type ConsumerView = Omit<
  ConsumerRow,
  'scopes' | 'keyHash' | 'previousHash' | 'createdBy' | 'previousUntil'
> & { scopes: Scope[] }

export type At = { req: PayloadRequest; slugs: Slugs }

export const createConsumer = async (
  { req, slugs }: At,
  data: Omit<ConsumerRow, 'id' | 'createdAt'>,
): Promise<ConsumerRow> => {
  const row: unknown = await req.payload.create({
    collection: slugs.consumers as 'consumers',
    data,
    depth: 0,
    // No endpoint of Payload's own makes a consumer; this is the only one.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return row as ConsumerRow
}

/** @returns whether the consumer was as `where` says, and is now as `data` says: of two at once one wins. */
export const changeConsumer = async (
  { req, slugs }: At,
  where: Partial<ConsumerRow>,
  data: Partial<ConsumerRow>,
): Promise<boolean> => {
  const conditions: Where[] = Object.entries(where).map(([field, value]) => ({ [field]: { equals: value } }))
  const changed: unknown = await req.payload.db.updateOne({
    collection: slugs.consumers,
    where: { and: conditions },
    data,
    options: { atomic: true },
    req,
  })
  return Boolean(changed)
}

/** Whole, for whoever may see it; null for what they may not, as for a random id. */
export const findConsumer = async ({ req, slugs }: At, id: string): Promise<ConsumerRow | null> => {
  if (!(await findReadable(req, slugs.consumers, id))) return null
  const row: unknown = await req.payload.findByID({
    collection: slugs.consumers as 'consumers',
    id,
    depth: 0,
    disableErrors: true,
    // With the hashes, which nobody may see.
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return row as ConsumerRow | null
}

export const toConsumerView = (row: ConsumerRow): ConsumerView => ({
  id: row.id,
  name: row.name,
  organisation: row.organisation ? idOf(row.organisation) : null,
  contact: row.contact ?? null,
  scopes: row.scopes.split(' ') as Scope[], // written from a list of scopes
  ratePerMinute: row.ratePerMinute,
  keyPrefix: row.keyPrefix,
  createdAt: row.createdAt,
  endsAt: row.endsAt ?? null,
  revokedAt: row.revokedAt ?? null,
  lastUsedAt: row.lastUsedAt ?? null,
})
