import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection } from './closedCollection.ts'

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
