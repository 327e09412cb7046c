import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

/**
 * Null empties a field; Payload takes it for single values only, and fails over a group or a list that is null
 * (docs/payload-traps.md 34). So those become what an empty form would send.
 */
export const readNullAsEmpty: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
}) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data: Record<string, unknown> }
  return { ...args, data: withoutNulls(collection.flattenedFields, data) }
}

const withoutNulls = (fields: FlattenedField[], data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const field = fields.find(({ name }) => name === key)
      return [key, field ? filled(field, value) : value]
    }),
  )

const filled = (field: FlattenedField, value: unknown): unknown => {
  if (field.type === 'group') {
    const inner = field.flattenedFields
    const empty = Object.fromEntries(inner.map(({ name }) => [name, null]))
    return withoutNulls(inner, (value ?? empty) as Record<string, unknown>)
  }
  if (field.type !== 'array') return value
  return Array.isArray(value)
    ? value.map((row: Record<string, unknown>) => withoutNulls(field.flattenedFields, row))
    : (value ?? [])
}
