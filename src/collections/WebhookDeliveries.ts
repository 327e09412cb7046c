import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * One row for each change on the wire and each receiver that is told of it; its id is made of both. It holds ids, addresses
 * and a digest, and no word of a text.
 */
export const WebhookDeliveries = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'webhookDeliveries',
      indexes: [{ fields: ['state', 'dueAt'] }, { fields: ['receiver', 'number'] }],
      fields: [
        ...columns('text', 'receiver', 'key', 'type', 'entry', 'entryType', 'slug', 'locale'),
        ...columns('text', 'editionType', 'digest', 'state', 'leaseOwner', 'lastStatus'),
        ...columns('number', 'number', 'edition', 'attempt'),
        ...columns('date', 'at', 'dueAt', 'firstAt', 'createdAt', 'deliveredAt'),
      ],
    },
    slugs,
  )
