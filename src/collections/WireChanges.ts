import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection } from './closedCollection.ts'

/**
 * What has changed on the wire, in the order in which it took effect. `number` counts up without gaps, `key` is the
 * entry and the seq of the event in its log, so that no change is told twice.
 */
export const WireChanges = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'wireChanges',
      fields: [
        { name: 'number', type: 'number', unique: true, index: true },
        { name: 'key', type: 'text', unique: true, index: true },
        { name: 'entry', type: 'text', index: true },
        { name: 'seq', type: 'number' },
        { name: 'edition', type: 'number' },
        { name: 'change', type: 'text' },
        { name: 'at', type: 'date' },
      ],
    },
    slugs,
  )
