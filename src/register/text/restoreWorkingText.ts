import type { FlattenedField } from 'payload'
import type { RegisterDeps } from '../types.ts'

type Values = Record<string, unknown>
type Reference = { collection: string; id: string }

/**
 * A text as it was frozen may point at a file or a contact that has been deleted since; the store would refuse to write
 * it again. Such a pointer is left out: what was signed is in the frozen text, not in the desk's.
 */
export const withoutDeletedReferences = async (
  { payload, store }: Pick<RegisterDeps, 'payload' | 'store'>,
  collection: string,
  document: Values,
): Promise<Values> => {
  const fields = payload.collections[collection]?.config.flattenedFields ?? []
  const wanted = referencesIn(fields, document)
  const present = new Set<string>()
  for (const target of new Set(wanted.map((one) => one.collection))) {
    const ids = wanted.filter((one) => one.collection === target).map(({ id }) => id)
    const rows = await store.find<{ id: string }>({ collection: target, where: { id: { in: ids } } })
    for (const { id } of rows) present.add(keyOf({ collection: target, id }))
  }
  return prune(fields, document, (reference) => present.has(keyOf(reference)))
}

const keyOf = ({ collection, id }: Reference): string => `${collection}/${id}`

const referenceOf = (value: unknown, relationTo: string | string[]): Reference | null => {
  if (typeof value === 'string' && typeof relationTo === 'string')
    return { collection: relationTo, id: value }
  if (typeof value !== 'object' || value === null || !('relationTo' in value) || !('value' in value))
    return null
  return { collection: String(value.relationTo), id: String(value.value) }
}

const rowsOf = (value: unknown): Values[] => (Array.isArray(value) ? (value as Values[]) : [])

const referencesIn = (fields: FlattenedField[], values: Values): Reference[] =>
  fields.flatMap((field) => {
    const value = values[field.name]
    if (field.type === 'group') return referencesIn(field.flattenedFields, (value ?? {}) as Values)
    if (field.type === 'array')
      return rowsOf(value).flatMap((row) => referencesIn(field.flattenedFields, row))
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    return [value].flat().flatMap((one) => referenceOf(one, field.relationTo) ?? [])
  })

const prune = (
  fields: FlattenedField[],
  values: Values,
  isThere: (reference: Reference) => boolean,
): Values => {
  const kept = (field: FlattenedField, value: unknown): unknown => {
    if (value === null || value === undefined) return value
    if (field.type === 'group') return prune(field.flattenedFields, value as Values, isThere)
    if (field.type === 'array') return rowsOf(value).map((row) => prune(field.flattenedFields, row, isThere))
    if (field.type !== 'relationship' && field.type !== 'upload') return value
    const isKept = (one: unknown) => {
      const reference = referenceOf(one, field.relationTo)
      return reference !== null && isThere(reference)
    }
    return Array.isArray(value) ? value.filter(isKept) : isKept(value) ? value : null
  }
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const field = fields.find(({ name }) => name === key)
      return [key, field ? kept(field, value) : value]
    }),
  )
}
