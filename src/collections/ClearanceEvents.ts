import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * The log: append-only, one row an event, its id made of entry and seq, so that of two simultaneous appends one wins.
 * `note` and `noteSalt` stand beside the event, which holds their hash alone.
 */
export const ClearanceEvents = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'clearanceEvents',
      indexes: [{ fields: ['entry', 'seq'], unique: true }],
      fields: [
        { name: 'entry', type: 'text', index: true },
        { name: 'seq', type: 'number' },
        // `at` is text: what is hashed is this very string.
        ...columns(
          'text',
          'type',
          'organisation',
          'by',
          'at',
          'digest',
          'noteHash',
          'prevHash',
          'hash',
          'noteSalt',
          'nonce',
        ),
        { name: 'note', type: 'textarea' },
        { name: 'data', type: 'json' },
        // Since schema 2; older rows have none of them, and none of them is in their hash.
        // Mongoose keeps the name `schema` to itself.
        { name: 'schemaVersion', type: 'number' },
        { name: 'renderer', type: 'number' },
        { name: 'basis', type: 'json' },
      ],
    },
    slugs,
  )
