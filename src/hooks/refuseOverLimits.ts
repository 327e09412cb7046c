import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { LIMITS, richLimitsOf } from '../domain/limits/limits.ts'
import {
  richTextExcess,
  plainTextExcess,
  describeExcess,
  describeExcessOfField,
} from '../domain/limits/excess.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from '../domain/locales.ts'
import { Refusal } from '../errors.ts'
import type { Sentence } from '../domain/sentences.ts'

/** Null where the value has no language of its own. */
type Place = { path: string; locale: Locale | null }
type Values = Record<string, unknown>

/** What no person writes, and what would keep everybody else waiting; its form has been looked at before. */
export const refuseOverLimits: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return
  const { data } = args as { data: Values }
  const sentence = excessIn(collection.flattenedFields, data, { path: '', locale: null }, req.locale)
  if (sentence) throw new Refusal('invalid', sentence)
}

const excessIn = (
  fields: readonly FlattenedField[],
  data: Values,
  { path }: Place,
  asked: string | null | undefined,
): Sentence | null => {
  for (const field of fields) {
    const place = path ? `${path}.${field.name}` : field.name
    for (const [locale, value] of inLanguages(field, data[field.name], asked)) {
      const sentence = excessOf(field, value, { path: place, locale }, asked)
      if (sentence) return sentence
    }
  }
  return null
}

/** With `locale=all` a field holds its languages by name. */
const inLanguages = (
  field: FlattenedField,
  value: unknown,
  asked: string | null | undefined,
): [Locale | null, unknown][] => {
  if (value === null || value === undefined) return []
  if (!('localized' in field && field.localized)) return [[null, value]]
  if (asked !== 'all' || typeof value !== 'object') return [[isLocale(asked) ? asked : DEFAULT_LOCALE, value]]
  return Object.entries(value).flatMap(([locale, part]) => (isLocale(locale) ? [[locale, part]] : []))
}

const excessOf = (
  field: FlattenedField,
  value: unknown,
  place: Place,
  asked: string | null | undefined,
): Sentence | null => {
  if (Array.isArray(value) && value.length > LIMITS.rows)
    return describeExcessOfField({ what: 'rows', count: value.length, most: LIMITS.rows }, place.path)
  switch (field.type) {
    case 'group':
      return excessIn(field.flattenedFields, value as Values, place, asked)
    case 'array':
      return inRows(field.flattenedFields, value, place, asked)
    case 'richText': {
      const excess = richTextExcess(value, richLimitsOf(field.name))
      return excess && describeExcess(excess, { field: place.path, locale: place.locale ?? DEFAULT_LOCALE })
    }
    case 'text':
    case 'textarea':
    case 'email':
      return inWords(value, mostOf(field), place)
    default:
      return null
  }
}

const inRows = (
  fields: readonly FlattenedField[],
  value: unknown,
  place: Place,
  asked: string | null | undefined,
): Sentence | null => {
  if (!Array.isArray(value)) return null
  for (const [index, row] of (value as Values[]).entries()) {
    const sentence = excessIn(fields, row, { ...place, path: `${place.path}.${index}` }, asked)
    if (sentence) return sentence
  }
  return null
}

const mostOf = (field: FlattenedField): number => {
  if ('maxLength' in field && typeof field.maxLength === 'number') return field.maxLength
  return field.type === 'textarea' ? LIMITS.lines : LIMITS.line
}

const inWords = (value: unknown, most: number, { path, locale }: Place): Sentence | null => {
  for (const words of Array.isArray(value) ? value : [value]) {
    const excess = typeof words === 'string' ? plainTextExcess(words, most) : null
    if (excess)
      return locale ? describeExcess(excess, { field: path, locale }) : describeExcessOfField(excess, path)
  }
  return null
}
