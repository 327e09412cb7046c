import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { cleanData, inOneLine } from '../domain/cleanText.ts'

const TIMESTAMPS = ['createdAt', 'updatedAt']

/**
 * When a document was made and changed is the server's to say; Payload would take a client's word for it. Of documents
 * with equal instants the order is the database's choice, which depends on rows that the reader may not see.
 */
export const ignoreTimestamps: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data: Record<string, unknown> }
  const kept = Object.entries(data).filter(([key]) => !TIMESTAMPS.includes(key))
  return { ...args, data: Object.fromEntries(kept) }
}

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

type Values = Record<string, unknown>

/**
 * What is saved is what will be signed: nothing in it that its readers could not see (docs/architecture.md, Seen and
 * signed).
 */
export const cleanWords: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
}) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data: Values }
  return { ...args, data: linedFields(collection.flattenedFields, cleanData(data) as Values) }
}

/** A field of one line has no line ends: feeds and calendars could not show them. */
const linedFields = (fields: readonly FlattenedField[], data: Values): Values =>
  fields.reduce<Values>((lined, field) => {
    if (!Object.hasOwn(lined, field.name)) return lined
    return { ...lined, [field.name]: linedField(field, lined[field.name]) }
  }, data)

const linedField = (field: FlattenedField, value: unknown): unknown => {
  if (field.type === 'text') return linedText(value)
  if (field.type !== 'group' && field.type !== 'array') return value
  if (Array.isArray(value)) return value.map((row) => linedField(field, row))
  return isRecord(value) ? linedFields(field.flattenedFields, value) : value
}

/** A text, several of them, or one by language. */
const linedText = (value: unknown): unknown => {
  if (typeof value === 'string') return inOneLine(value)
  if (Array.isArray(value)) return value.map(linedText)
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, linedText(part)]))
    : value
}

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null
