import type { Db } from 'mongodb'
import type { Where } from 'payload'
import type { ReadRows, RowQuery } from '../../wire/store/changes.ts'

/** What is stored as an instant, and asked for as it is written; in the log `at` is text, which is what is hashed. */
const INSTANTS = new Set([
  ...['availableAt', 'firstAvailableAt', 'until', 'start', 'withdrawnAt'],
  ...['pendingAt', 'dueAt', 'endsAt', 'revokedAt', 'previousUntil', 'lastUsedAt', 'termsAt', 'givenAt'],
])

/** Reads rows of the wire as Payload's adapter gives them. Knows the operators that the wire asks with, and no others. */
export const openMongoRows =
  (db: Db): ReadRows =>
  async <T>({ collection, where, sort = [], limit, columns }: RowQuery): Promise<T[]> => {
    const found = await db
      .collection(collection)
      .find(toFilter(where))
      .sort(sort.map(toOrder))
      .limit(limit)
      .project(Object.fromEntries(columns.map((name) => [fieldOf(name), 1])))
      .toArray()
    return found.map((row) => toRow(row, columns)) as T[]
  }

const fieldOf = (name: string): string => (name === 'id' ? '_id' : name)

const toOrder = (sorted: string): [string, 1 | -1] =>
  sorted.startsWith('-') ? [fieldOf(sorted.slice(1)), -1] : [fieldOf(sorted), 1]

const toRow = (row: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    columns.flatMap((name) => {
      const value = row[fieldOf(name)]
      return value === undefined ? [] : [[name, value instanceof Date ? value.toISOString() : value]]
    }),
  )

const OPERATORS: Record<string, string> = {
  equals: '$eq',
  not_equals: '$ne',
  greater_than: '$gt',
  greater_than_equal: '$gte',
  less_than: '$lt',
  less_than_equal: '$lte',
  in: '$in',
}

const toFilter = (where: Where): Record<string, unknown> => {
  const parts = Object.entries(where).map(([name, asked]) => {
    if (name === 'and') return toGroup('$and', asked as Where[])
    if (name === 'or') return toGroup('$or', asked as Where[])
    const conditions = Object.entries(asked as Record<string, unknown>).map(([operator, value]) =>
      toCondition(name, operator, value),
    )
    return { [fieldOf(name)]: Object.assign({}, ...conditions) as object }
  })
  return parts.length === 0 ? {} : { $and: parts }
}

/** MongoDB takes no empty list. */
const toGroup = (operator: '$and' | '$or', all: readonly Where[]): object =>
  all.length > 0 ? { [operator]: all.map(toFilter) } : operator === '$and' ? {} : { _id: { $in: [] } }

const toCondition = (name: string, operator: string, value: unknown): object => {
  const stored = (one: unknown) => (INSTANTS.has(name) && typeof one === 'string' ? new Date(one) : one)
  if (operator === 'contains') return { $regex: String(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&') }
  const known = OPERATORS[operator]
  if (!known) throw new Error(`The wire is not asked with “${operator}”.`)
  return { [known]: Array.isArray(value) ? value.map(stored) : stored(value) }
}
