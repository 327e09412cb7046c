import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * One row for each person and thing that they are told of; its id is made of both. It holds ids, instants and slugs of
 * organisations, and no word of a text. What becomes of it by mail stands in `mail` (domain/notices/kinds).
 */
export const Notices = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'notices',
      indexes: [{ fields: ['person', 'at'] }, { fields: ['mail', 'dueAt'] }],
      fields: [
        ...columns('text', 'person', 'kind', 'detail', 'entry', 'collectionSlug', 'organisation', 'actor'),
        ...columns('date', 'at', 'until', 'readAt', 'dueAt', 'createdAt'),
        ...columns('text', 'mail', 'leaseOwner'),
        ...columns('number', 'attempt', 'leased'),
      ],
    },
    slugs,
  )
