import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * One row for each edition, made from the frozen text and the log. Every column is flat, so that one write is one
 * statement; `organisations`, `files` and `carries` are lists in one word (`|a|b|`), `facets`, `marks` and `words`
 * what the store's index of places is made of (wire/store/publicationIndex.ts).
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
        ...columns('textarea', 'note', 'organisations', 'files', 'carries'),
        ...columns('json', 'facets', 'marks', 'card', 'snapshots', 'bodies', 'words'),
      ],
    },
    slugs,
  )

/**
 * What has changed on the wire, in the order in which it took effect. `number` counts up without gaps, `key` is the
 * entry and the seq of the event in its log, so that no change is told twice.
 */
export const WireChanges = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'wireChanges',
      fields: [
        { name: 'number', type: 'number', unique: true, index: true },
        { name: 'key', type: 'text', unique: true, index: true },
        { name: 'entry', type: 'text', index: true },
        { name: 'seq', type: 'number' },
        { name: 'edition', type: 'number' },
        { name: 'change', type: 'text' },
        { name: 'at', type: 'date' },
      ],
    },
    slugs,
  )

/** Copies that the world was given, by the hash of their bytes (wire/checks); `shows` names the editions in each. */
export const RecordedFiles = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'recordedFiles',
      fields: [
        { name: 'prefix', type: 'text', index: true },
        ...columns('text', 'sha256', 'locale', 'form'),
        ...columns('json', 'shows'),
      ],
    },
    slugs,
  )
