import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * What was frozen, by entry and digest; never changed, but that the card of somebody who is erased goes. `aside` holds the salted values that the text binds by hash,
 * `desk` the working document as it was, from which an abandoned correction is undone.
 */
export const FrozenTexts = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'frozenTexts',
      fields: [
        { name: 'entry', type: 'text', index: true },
        { name: 'digest', type: 'text' },
        { name: 'collectionSlug', type: 'text' },
        ...columns('json', 'manifest', 'core', 'languages', 'notice', 'aside', 'desk'),
      ],
    },
    slugs,
  )
