import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { cleanData } from '../domain/cleanText.ts'
import { inOneLine } from '../domain/controls.ts'

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
