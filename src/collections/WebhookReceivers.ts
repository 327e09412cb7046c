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
        ...columns('json', 'secrets'),
        ...columns('number', 'cursor', 'revision'),
        ...columns('date', 'disabledAt', 'createdAt'),
      ],
    },
    slugs,
  )
