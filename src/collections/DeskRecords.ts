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
          'suggester',
        ),
        ...columns('date', 'at', 'withdrawnAt', 'until'),
        ...columns('textarea', 'text', 'quote', 'words'),
        ...columns('json', 'mentions', 'asked', 'anchor'),
      ],
    },
    slugs,
  )

/** Files in which texts came, a row each; the bytes are blobs (desk/sourceFiles). */
export const SourceFiles = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'sourceFiles',
      fields: [
        { name: 'entry', type: 'text', index: true },
        ...columns('text', 'organisation', 'name', 'sha256', 'by'),
        ...columns('number', 'bytes'),
        { name: 'at', type: 'date' },
        { name: 'until', type: 'date', index: true },
      ],
    },
    slugs,
  )

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

/** What each entry is found by: its folded words, and the organisations that read it (desk/search). */
export const SearchRows = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'searchRows',
      indexes: [{ fields: ['lead', 'at'] }],
      fields: [
        ...columns('text', 'collectionSlug', 'lead', 'readers', 'at'),
        ...columns('textarea', 'title', 'words'),
      ],
    },
    slugs,
  )

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

/** Where signed heads go, one row for each organisation (desk/archive): its id is the organisation's. */
export const ArchiveAddresses = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'archiveAddresses',
      fields: [
        ...columns('text', 'address', 'language', 'next', 'nextLanguage', 'by'),
        { name: 'tokenHash', type: 'text', index: true },
        ...columns('date', 'until'),
      ],
    },
    slugs,
  )
