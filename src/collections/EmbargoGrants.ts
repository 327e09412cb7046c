import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * Who may read a text before its instant: a consumer, or a journalist by a key that opens this grant alone, of which only a
 * hash is kept. `seen` is what the reader could last read; `isOwed`: they have not been told yet that it has changed;
 * `closed`: what other leads have taken out of a grant on a media update.
 */
export const EmbargoGrants = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'embargoGrants',
      fields: [
        { name: 'entry', type: 'text', index: true },
        { name: 'isBundle', type: 'checkbox', index: true },
        { name: 'consumer', type: 'text', index: true },
        { name: 'keyHash', type: 'text', unique: true, index: true },
        ...columns('text', 'readerName', 'readerOrganisation', 'readerEmail', 'keyPrefix'),
        ...columns('text', 'givenBy', 'revokedBy', 'termsVersion'),
        ...columns('date', 'givenAt', 'until', 'revokedAt', 'termsAt'),
        { name: 'seen', type: 'textarea' },
        { name: 'isOwed', type: 'checkbox', index: true },
        { name: 'closed', type: 'textarea' },
      ],
    },
    slugs,
  )

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
