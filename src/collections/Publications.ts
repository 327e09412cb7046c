import type { CollectionConfig, Field } from 'payload'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import { id } from '../fields/id.ts'

const nobody = () => false

/** Read and written by the wire alone, through the database adapter; no door of Payload's leads here. */
export const closedToAll = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
} satisfies CollectionConfig['access']

const texts = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'text' }))
const numbers = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'number' }))
const dates = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'date' }))
const flags = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'checkbox' }))
const long = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'textarea' }))
const documents = (...names: string[]): Field[] => names.map((name) => ({ name, type: 'json' }))

/**
 * One row for each edition, made from the frozen text and the log. Every column is flat, so that one write is one
 * statement, and lists (`organisations`, `files`, `carries`, `titles`) are kept in a searchable form that both stores
 * search alike (`|a|b|`).
 */
export const Publications: CollectionConfig = {
  slug: DEFAULT_SLUGS.publications,
  access: closedToAll,
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  indexes: [
    { fields: ['type', 'slug'] },
    { fields: ['type', 'standing', 'availableAt'] },
    { fields: ['type', 'standing', 'start'] },
    { fields: ['standing', 'availableAt'] },
    { fields: ['effective', 'availableAt'] },
  ],
  fields: [
    id(),
    { name: 'entry', type: 'text', index: true },
    ...texts('type', 'kind', 'slug', 'digest', 'editionType', 'standing', 'eventEntry', 'issuer'),
    ...numbers('edition', 'projectedSeq'),
    ...dates('availableAt', 'firstAvailableAt', 'until', 'start', 'withdrawnAt'),
    ...flags('effective', 'replaced'),
    ...long('note', 'organisations', 'files', 'carries', 'titles'),
    ...documents('card', 'snapshots', 'bodies'),
  ],
}
