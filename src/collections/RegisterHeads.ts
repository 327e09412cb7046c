import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection } from './closedCollection.ts'

/**
 * The signed heads of each organisation, in their order; the id is made of organisation and number, so that of two that
 * are made at once one wins. `mailDue` until somebody has taken it on to mail it, `mailedAt` from then on.
 */
export const RegisterHeads = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'registerHeads',
      fields: [
        { name: 'organisation', type: 'text', index: true },
        { name: 'number', type: 'number' },
        { name: 'head', type: 'json' },
        { name: 'mailDue', type: 'checkbox', defaultValue: false, index: true },
        { name: 'mailedAt', type: 'date' },
      ],
    },
    slugs,
  )
