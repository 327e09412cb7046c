import type { CollectionBeforeOperationHook, FlattenedField, SanitizedCollectionConfig } from 'payload'
import { LOCALES } from '../domain/locales.ts'
import { Refusal } from '../errors.ts'
import { forPrograms } from '../domain/sentences.ts'

/** One field's part of a `where`: the path as it was written, and what is asked of it. */
type Condition = { path: string; test: unknown }

const MAX_DEPTH = 8
const MAX_VALUES = 500
/**
 * Not among them: `all`, `near`, `within`, `intersects`, which one of the stores cannot do (docs/payload-traps.md 15).
 */
const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
]
const LISTS = ['in', 'not_in']
/** A part of a moment cannot be looked for: the store would be asked for nothing at all, which it does not understand. */
const WORDS = ['like', 'not_like', 'contains']

const invalidCondition = (english: string) => new Refusal('invalid', forPrograms(english))
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All conditions of a `where`, however it nests them. @throws Refusal when it is none. */
const conditionsOf = (where: unknown, depth = 0): Condition[] => {
  if (where === undefined || where === null || where === '') return []
  if (depth > MAX_DEPTH) throw invalidCondition('That query is nested too deeply.')
  if (!isRecord(where)) throw invalidCondition('That query is not written as a filter has to be.')
  return Object.entries(where).flatMap(([key, value]) =>
    ['and', 'or'].includes(key.toLowerCase())
      ? partsOf(value).flatMap((part) => conditionsOf(part, depth + 1))
      : [{ path: key, test: value }],
  )
}

const partsOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  return isRecord(value) ? Object.values(value) : [value]
}

/** Whether a store can answer it; what it cannot would be a failure of the server. */
const isPossible = (test: unknown, isDate: boolean): boolean =>
  isRecord(test) &&
  Object.entries(test).every(
    ([operator, value]) => OPERATORS.includes(operator) && isComparable(operator, value, isDate),
  )

const isComparable = (operator: string, value: unknown, isDate: boolean): boolean => {
  if (Array.isArray(value))
    return (
      LISTS.includes(operator) &&
      value.length <= MAX_VALUES &&
      value.every((one) => !Array.isArray(one) && isComparable('equals', one, isDate))
    )
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return false
  if (LISTS.includes(operator) && isNothing(value)) return false
  if (!isDate || operator === 'exists') return true
  return !WORDS.includes(operator) && isMoment(value)
}

/** Payload takes the word for null, and no store has a list of it. */
const isNothing = (value: unknown): boolean => value === null || value === 'null'

const isMoment = (value: unknown): boolean =>
  value === null || value === '' || value === 'null' || !Number.isNaN(new Date(value as string).getTime())

type ReadArgs = {
  where?: unknown
  sort?: string | string[]
  joins?: unknown
  limit?: number
  page?: number
  depth?: number
  overrideAccess?: boolean
}

const MAX_CONDITIONS = 60
const DATES = ['createdAt', 'updatedAt']
/** What Payload keeps of an account beside our fields. */
const ACCOUNTS = ['password', 'salt', 'hash', 'sessions', 'resetPasswordToken', 'resetPasswordExpiration']

/**
 * `where` and `sort` can reach through a relation into a document that the reader may not see
 * (docs/payload-traps.md 3), so only a collection's own top-level fields may stand there. A path that exists and one
 * that does not get the same answer.
 */
export const refuseForeignQuery: CollectionBeforeOperationHook = ({ args, collection, overrideAccess }) => {
  if (overrideAccess) return
  const { where, sort, joins, limit, page } = args as ReadArgs
  const allowed = allowedPaths(collection)
  const conditions = conditionsOf(where)
  const paths = [...conditions.map(({ path }) => path), ...sortPaths(sort)]
  if (paths.length > MAX_CONDITIONS) throw invalid('That query has too many conditions.')
  if (paths.some((path) => !allowed.has(normalise(path)))) throw invalid()
  const dates = new Set(DATES.concat(collection.flattenedFields.flatMap((field) => datesOf(field))))
  if (!conditions.every(({ path, test }) => isPossible(test, dates.has(normalise(path)))))
    throw invalid('That query compares in a way that is not possible here.')
  if (joins && typeof joins === 'object' && Object.keys(joins).length > 0) throw invalid()
  if ([limit, page].some((value) => value !== undefined && (!Number.isInteger(value) || value < 0)))
    throw invalid()
}

const invalid = (
  english = 'That query is not possible here: filter and sort by the own fields of these entries only.',
) => new Refusal('invalid', forPrograms(english))

const normalise = (path: string) => path.replaceAll('__', '.').replace(/^version\./, '')

const allowedPaths = (collection: SanitizedCollectionConfig): Set<string> => {
  const open = collection.flattenedFields.filter(
    (field) => !ACCOUNTS.includes(field.name) && !isKeptFromSome(field),
  )
  return new Set(['id', 'createdAt', 'updatedAt', 'parent', 'latest', ...open.flatMap(pathsOf)])
}

/** Whoever could ask for the rows in which it is so-and-so would read it. */
const isKeptFromSome = (field: FlattenedField): boolean =>
  ('hidden' in field && field.hidden === true) ||
  ('access' in field && field.access !== undefined && 'read' in field.access)

/** A group's fields are the document's own; rows of arrays and related documents are not reached into. */
const pathsOf = (field: FlattenedField): string[] => {
  if (field.type === 'group') {
    return field.flattenedFields.flatMap((inner) => pathsOf(inner).map((path) => `${field.name}.${path}`))
  }
  return field.type === 'array' ||
    field.type === 'blocks' ||
    field.type === 'richText' ||
    field.type === 'json'
    ? []
    : [field.name, ...languagePaths(field)]
}

/** A text in one language, whichever the request is in. */
const languagePaths = (field: FlattenedField): string[] =>
  'localized' in field && field.localized ? LOCALES.map((locale) => `${field.name}.${locale}`) : []

const datesOf = (field: FlattenedField, prefix = ''): string[] => {
  if (field.type === 'group')
    return field.flattenedFields.flatMap((inner) => datesOf(inner, `${prefix}${field.name}.`))
  return field.type === 'date' ? [prefix + field.name] : []
}

const sortPaths = (sort: ReadArgs['sort']): string[] =>
  (Array.isArray(sort) ? sort : sort ? sort.split(',') : []).map((path) => path.trim().replace(/^-/, ''))
