import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * The log: append-only, one row an event, its id made of entry and seq, so that of two simultaneous appends one wins.
 * `note` and `noteSalt` stand beside the event, which holds their hash alone.
 */
export const ClearanceEvents = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'clearanceEvents',
      indexes: [{ fields: ['entry', 'seq'], unique: true }],
      fields: [
        { name: 'entry', type: 'text', index: true },
        { name: 'seq', type: 'number' },
        // `at` is text: what is hashed is this very string.
        ...columns(
          'text',
          'type',
          'organisation',
          'by',
          'at',
          'digest',
          'noteHash',
          'prevHash',
          'hash',
          'noteSalt',
          'nonce',
        ),
        { name: 'note', type: 'textarea' },
        { name: 'data', type: 'json' },
        // Since schema 2; older rows have none of them, and none of them is in their hash.
        // Mongoose keeps the name `schema` to itself.
        { name: 'schemaVersion', type: 'number' },
        { name: 'renderer', type: 'number' },
        { name: 'basis', type: 'json' },
        // Only where somebody has proved by a passkey that it was them.
        ...columns('json', 'proof', 'proved'),
      ],
    },
    slugs,
  )

/**
 * What was frozen, by entry and digest; never changed, but that the card of somebody who is erased goes. `aside` holds the salted values that the text binds by hash,
 * `desk` the working document as it was, from which an abandoned correction is undone.
 */
export const FrozenTexts = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'frozenTexts',
      fields: [
        { name: 'entry', type: 'text', index: true },
        { name: 'digest', type: 'text' },
        { name: 'collectionSlug', type: 'text' },
        ...columns('json', 'manifest', 'core', 'languages', 'notice', 'aside', 'desk'),
      ],
    },
    slugs,
  )

/**
 * One row an entry that has a log; its id is the entry's. `pendingSeq` is above zero while an append may still have to be
 * projected, `dueAt` is the instant at which an edition takes effect that the log does not call available yet,
 * `remindAt` the one at which silent parties are to be reminded next, and `remindedUpTo` the last one that somebody has
 * taken on, in milliseconds: of several servers one reminds. `concerns` says whom it concerns how (`sign:<id of the
 * organisation>` and so on, domain/desk/concerns), `deadline` by when, and `outAt` since when its edition is out.
 * `opened` names the media updates whose signers may read the frozen text (register/text).
 * `noticeSeq` is above zero while people may have to be told of an event, `noticedSeq` the last one that they were told of
 * (notices/projector); rows of before there were notices have none.
 */
export const RegisterEntries = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'registerEntries',
      fields: [
        { name: 'collectionSlug', type: 'text' },
        { name: 'lead', type: 'text' },
        { name: 'slug', type: 'text', index: true },
        { name: 'pendingSeq', type: 'number', defaultValue: 0, index: true },
        { name: 'pendingAt', type: 'date' },
        { name: 'dueAt', type: 'date', index: true },
        { name: 'remindAt', type: 'date', index: true },
        { name: 'remindedUpTo', type: 'number', defaultValue: 0 },
        { name: 'concerns', type: 'text' },
        { name: 'deadline', type: 'date', index: true },
        { name: 'outAt', type: 'date', index: true },
        { name: 'opened', type: 'text', defaultValue: '' },
        { name: 'noticeSeq', type: 'number', defaultValue: 0, index: true },
        { name: 'noticedSeq', type: 'number' },
      ],
    },
    slugs,
  )

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
