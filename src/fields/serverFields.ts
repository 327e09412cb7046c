import type { Field } from 'payload'
import type { Slugs } from '../domain/slugs.ts'

/** Set by the server alone; whatever a client sends for them is ignored. */
export const SERVER_FIELDS = [
  'id',
  'state',
  'digest',
  'edition',
  'revision',
  'parties',
  'editedBy',
  'editedSince',
  'readers',
  'writers',
  'restoredSeq',
  'createdAt',
  'updatedAt',
] as const

const hidden = { hidden: true } as const

/**
 * The projections of the log that lists and access need. The log is the truth; `register/project` keeps these true to it.
 * `state`, `revision` and `edition` stay on the main table, so that a conditional write can name them.
 */
export const serverFields = (slugs: Slugs): Field[] => [
  {
    name: 'state',
    type: 'select',
    options: ['drafting', 'review', 'clearance', 'cleared', 'released'],
    defaultValue: 'drafting',
    index: true,
    admin: { readOnly: true, position: 'sidebar', components: { Field: false } },
  },
  { name: 'digest', type: 'text', index: true, admin: hidden },
  { name: 'edition', type: 'number', admin: { readOnly: true, components: { Field: false } } },
  { name: 'revision', type: 'number', defaultValue: 1, admin: hidden },
  {
    name: 'parties',
    type: 'array',
    admin: hidden,
    fields: [
      { name: 'organisation', type: 'relationship', relationTo: slugs.organisations },
      { name: 'role', type: 'text' },
      { name: 'standing', type: 'text' },
    ],
  },
  {
    name: 'editedBy',
    type: 'array',
    admin: hidden,
    fields: [
      { name: 'user', type: 'text' },
      { name: 'at', type: 'date' },
    ],
  },
  { name: 'editedSince', type: 'number', defaultValue: 0, hidden: true },
  {
    name: 'readers',
    type: 'relationship',
    relationTo: slugs.organisations,
    hasMany: true,
    index: true,
    hidden: true,
  },
  {
    name: 'writers',
    type: 'relationship',
    relationTo: slugs.organisations,
    hasMany: true,
    hidden: true,
  },
  { name: 'restoredSeq', type: 'number', defaultValue: 0, hidden: true },
]
