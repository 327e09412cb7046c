import { Refusal } from '../errors.ts'
import { forPrograms } from '../domain/sentences.ts'

/** One field's part of a `where`: the path as it was written, and what is asked of it. */
export type Condition = { path: string; test: unknown }

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

const invalid = (english: string) => new Refusal('invalid', forPrograms(english))
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All conditions of a `where`, however it nests them. @throws Refusal when it is none. */
export const conditionsOf = (where: unknown, depth = 0): Condition[] => {
  if (where === undefined || where === null || where === '') return []
  if (depth > MAX_DEPTH) throw invalid('That query is nested too deeply.')
  if (!isRecord(where)) throw invalid('That query is not written as a filter has to be.')
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
export const isPossible = (test: unknown, isDate: boolean): boolean =>
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
