import type { CollectionConfig, Field } from 'payload'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import { id } from '../fields/id.ts'
import { closedToAll } from './Publications.ts'

const texts = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'text' }))

/**
 * The log: append-only, one row an event, its id made of entry and seq, so that of two simultaneous appends one wins.
 * `note` and `noteSalt` stand beside the event, which holds their hash alone.
 */
export const ClearanceEvents: CollectionConfig = {
  slug: DEFAULT_SLUGS.clearanceEvents,
  access: closedToAll,
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['entry', 'seq'], unique: true }],
  fields: [
    id(),
    { name: 'entry', type: 'text', index: true },
    { name: 'seq', type: 'number' },
    // `at` is text: what is hashed is this very string.
    ...texts('type', 'organisation', 'by', 'at', 'digest', 'noteHash', 'prevHash', 'hash', 'noteSalt'),
    { name: 'note', type: 'textarea' },
    { name: 'data', type: 'json' },
  ],
}
