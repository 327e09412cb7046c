import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection } from './closedCollection.ts'

/** Who has which text open, on every server: one row a window, good until an instant soon to come. */
export const Presences = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'presences',
      fields: [
        { name: 'entry', type: 'text', index: true },
        { name: 'person', type: 'text' },
        { name: 'until', type: 'number' },
      ],
    },
    slugs,
  )
