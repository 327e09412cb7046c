import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * One row for each edition, made from the frozen text and the log. Every column is flat, so that one write is one
 * statement, and lists (`organisations`, `files`, `carries`, `titles`) are kept in a searchable form that both stores
 * search alike (`|a|b|`).
 */
export const Publications = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'publications',
      indexes: [
        { fields: ['type', 'slug'] },
        { fields: ['type', 'standing', 'availableAt'] },
        { fields: ['type', 'standing', 'start'] },
        { fields: ['standing', 'availableAt'] },
        { fields: ['effective', 'availableAt'] },
        { fields: ['sweeping'] },
        { fields: ['opens'] },
        { fields: ['written'] },
      ],
      fields: [
        { name: 'entry', type: 'text', index: true },
        ...columns(
          'text',
          'type',
          'kind',
          'slug',
          'digest',
          'editionType',
          'standing',
          'eventEntry',
          'opens',
          'issuer',
        ),
        ...columns('number', 'edition', 'projectedSeq', 'written'),
        ...columns('date', 'availableAt', 'firstAvailableAt', 'until', 'start', 'withdrawnAt'),
        { name: 'gate', type: 'text', defaultValue: '' },
        ...columns('checkbox', 'effective', 'replaced', 'sweeping'),
        ...columns('textarea', 'note', 'organisations', 'files', 'carries', 'titles'),
        ...columns('json', 'card', 'snapshots', 'bodies'),
      ],
    },
    slugs,
  )
