import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * Where deliveries go. `cursor` is the number of the last change on the wire that has been turned into deliveries for it,
 * `secrets` are encrypted.
 */
export const WebhookReceivers = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'webhookReceivers',
      indexes: [{ fields: ['state', 'cursor'] }],
      fields: [
        { name: 'organisation', type: 'text', index: true },
        ...columns('text', 'name', 'consumer', 'eventTypes', 'state', 'disabledReason', 'createdBy'),
        ...columns('textarea', 'url'),
        ...columns('json', 'secrets', 'only'),
        ...columns('number', 'cursor', 'revision'),
        ...columns('date', 'disabledAt', 'createdAt'),
      ],
    },
    slugs,
  )

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
