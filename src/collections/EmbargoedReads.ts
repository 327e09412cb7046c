import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * Each reading of an embargoed text, written before the answer goes out, and never again. The id is made of grant and
 * number, so that two at once get two numbers.
 */
export const EmbargoedReads = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'embargoedReads',
      fields: [
        { name: 'grant', type: 'text', index: true },
        { name: 'entry', type: 'text', index: true },
        ...columns('number', 'number', 'edition'),
        ...columns('text', 'digest', 'form'),
        { name: 'at', type: 'date' },
      ],
    },
    slugs,
  )
