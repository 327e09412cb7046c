import type { CollectionConfig } from 'payload'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import { id } from '../fields/id.ts'
import { closedToAll } from './Publications.ts'

/**
 * One row an entry that has a log; its id is the entry's. `pendingSeq` is above zero while an append may still have to be
 * projected, `dueAt` is the instant at which an edition takes effect that the log does not call available yet.
 */
export const RegisterEntries: CollectionConfig = {
  slug: DEFAULT_SLUGS.registerEntries,
  access: closedToAll,
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    id(),
    { name: 'collectionSlug', type: 'text' },
    { name: 'lead', type: 'text' },
    { name: 'slug', type: 'text', index: true },
    { name: 'pendingSeq', type: 'number', defaultValue: 0, index: true },
    { name: 'pendingAt', type: 'date' },
    { name: 'dueAt', type: 'date', index: true },
  ],
}
