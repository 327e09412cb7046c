import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'
import { findReadable } from '../access/findReadable.ts'
import { idOf } from '../domain/references.ts'
import { Refusal } from '../errors.ts'
import { storedDocumentOf } from './loadStoredDocument.ts'
import { say } from '../domain/sentences.ts'

type Reference = { relationTo: string; id: string }

/**
 * Relations accept any id, also of a document that the writer may not read (docs/payload-traps.md 4). Every id that is
 * new in this write is loaded as the writer; a foreign one and one that does not exist get the same answer.
 */
export const refuseForeignReferences: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return
  const { data } = args as { data: Record<string, unknown> }
  const stored = storedDocumentOf(req)
  const known = new Set(stored ? referencesIn(collection.flattenedFields, stored).map(toKey) : [])
  const added = referencesIn(collection.flattenedFields, data).filter(
    (reference) => !known.has(toKey(reference)),
  )
  for (const reference of new Map(added.map((one) => [toKey(one), one])).values()) {
    if (!(await isReadable(reference, req))) {
      throw new Refusal('invalid', say('texts.foreignReference'))
    }
  }
}

const toKey = ({ relationTo, id }: Reference) => `${relationTo}/${id}`

const isReadable = async ({ relationTo, id }: Reference, req: PayloadRequest) => {
  const found = await findReadable(req, relationTo, id)
  return found !== null
}

const referencesIn = (fields: FlattenedField[], data: Record<string, unknown>): Reference[] =>
  fields.flatMap((field) => {
    const value = data[field.name]
    if (value === null || value === undefined || value === '') return []
    if (field.type === 'group') return referencesIn(field.flattenedFields, value as Record<string, unknown>)
    if (field.type === 'array') {
      const rows = Array.isArray(value) ? (value as Record<string, unknown>[]) : []
      return rows.flatMap((row) => referencesIn(field.flattenedFields, row))
    }
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    return (Array.isArray(value) ? value : [value]).map((one) => toReference(one, field.relationTo))
  })

const toReference = (value: unknown, relationTo: string | string[]): Reference => {
  if (Array.isArray(relationTo)) {
    const { relationTo: target, value: inner } = value as { relationTo: string; value: unknown }
    return toReference(inner, target)
  }
  return { relationTo, id: idOf(value) }
}
