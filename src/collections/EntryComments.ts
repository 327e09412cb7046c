import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * What people say to one another about an entry, and what they decide of it, a row each. It is no part of any text: no digest
 * and no publication knows of it, and it goes with its entry.
 */
export const EntryComments = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'entryComments',
      fields: [
        { name: 'entry', type: 'text', index: true },
        ...columns(
          'text',
          'thread',
          'kind',
          'visibility',
          'organisation',
          'by',
          'field',
          'locale',
          'pressed',
        ),
        ...columns('date', 'at', 'withdrawnAt', 'until'),
        ...columns('textarea', 'text', 'quote'),
        ...columns('json', 'mentions', 'asked'),
      ],
    },
    slugs,
  )
