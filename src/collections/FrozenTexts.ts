import type { CollectionConfig, Field } from 'payload'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import { id } from '../fields/id.ts'
import { closedToAll } from './Publications.ts'

const documents = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'json' }))

/**
 * What was frozen, by entry and digest; never changed. `aside` holds the salted values that the text binds by hash,
 * `desk` the working document as it was, from which an abandoned correction is undone.
 */
export const FrozenTexts: CollectionConfig = {
  slug: DEFAULT_SLUGS.frozenTexts,
  access: closedToAll,
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    id(),
    { name: 'entry', type: 'text', index: true },
    { name: 'digest', type: 'text' },
    { name: 'collectionSlug', type: 'text' },
    ...documents('manifest', 'core', 'languages', 'notice', 'aside', 'desk'),
  ],
}
