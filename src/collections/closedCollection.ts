import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '../access/toAccess.ts'
import type { CollectionKey, Slugs } from '../domain/slugs.ts'
import { idField } from '../fields/serverFields.ts'

type ClosedOptions = { key: CollectionKey; fields: Field[]; indexes?: CollectionConfig['indexes'] }

/**
 * A collection of the register's or the wire's own: written through the database adapter alone, and no endpoint of
 * Payload's leads to it. Every column is flat, so that one write is one statement on both stores.
 */
export const closedCollection = (
  { key, fields, indexes = [] }: ClosedOptions,
  slugs: Slugs,
): CollectionConfig => ({
  slug: slugs[key],
  access: accessOf(key, slugs),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  versions: false,
  indexes,
  fields: [idField(), ...fields],
})

type NamedType = 'text' | 'number' | 'date' | 'checkbox' | 'textarea' | 'json'

/** Plain columns of one type. */
export const columns = (type: NamedType, ...names: string[]): Field[] =>
  names.map((name) => ({ name, type }) as Field) // a union of types makes no one field
