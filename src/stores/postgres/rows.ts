import type { Where } from 'payload'
import type { ReadRows, RowQuery } from '../../wire/store/changes.ts'
import type { Argument, Ask } from './asking.ts'

/** Compared by their bytes, as on the other stores, whatever the language of the database. */
const TEXTS = new Set(['id', 'entry', 'slug', 'key'])

/** Reads rows of the wire as Payload's adapter gives them. Knows the operators that the wire asks with, and no others. */
export const openPostgresRows =
  (ask: Ask): ReadRows =>
  async <T>({ collection, where, sort = [], limit, columns }: RowQuery): Promise<T[]> => {
    const table = collection.replaceAll('-', '_')
    const { condition, args } = toCondition(where)
    const order = sort.map(toOrder)
    return ask<T>({
      sql: `SELECT ${columns.map((name) => `${columnOf(name)} AS "${name}"`).join(', ')} FROM ${table} WHERE ${condition}${
        order.length > 0 ? ` ORDER BY ${order.join(', ')}` : ''
      }${limit > 0 ? ` LIMIT ${limit}` : ''}`,
      args,
    })
  }

/** A name of a collection's own fields. @throws for anything else, since it becomes a part of the statement. */
const columnOf = (name: string): string => {
  if (!/^[a-zA-Z][a-zA-Z\d]*$/.test(name)) throw new Error(`“${name}” is not a column of the wire.`)
  return `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
}

const toOrder = (sorted: string): string => {
  const isDown = sorted.startsWith('-')
  const name = isDown ? sorted.slice(1) : sorted
  const collation = TEXTS.has(name) ? ' COLLATE "C"' : ''
  return `${columnOf(name)}${collation}${isDown ? ' DESC' : ''}`
}

type Condition = { condition: string; args: Argument[] }

const join = (parts: Condition[], word: 'AND' | 'OR', empty: string): Condition => ({
  condition: parts.length > 0 ? `(${parts.map(({ condition }) => condition).join(` ${word} `)})` : empty,
  args: parts.flatMap(({ args }) => args),
})

const toCondition = (where: Where): Condition =>
  join(
    Object.entries(where).map(([name, asked]) => {
      if (name === 'and') return join((asked as Where[]).map(toCondition), 'AND', 'TRUE')
      if (name === 'or') return join((asked as Where[]).map(toCondition), 'OR', 'FALSE')
      const column = columnOf(name)
      const parts = Object.entries(asked as Record<string, unknown>).map(([operator, value]) =>
        toPart({ column, operator, value }),
      )
      return join(parts, 'AND', 'TRUE')
    }),
    'AND',
    'TRUE',
  )

const COMPARISONS: Record<string, string> = {
  equals: '=',
  not_equals: 'IS DISTINCT FROM',
  greater_than: '>',
  greater_than_equal: '>=',
  less_than: '<',
  less_than_equal: '<=',
}

type Asked = { column: string; operator: string; value: unknown }

const toPart = ({ column, operator, value }: Asked): Condition => {
  if (operator === 'equals' && value === null) return { condition: `${column} IS NULL`, args: [] }
  const comparison = COMPARISONS[operator]
  if (comparison) return { condition: `${column} ${comparison} ?`, args: [value as Argument] } // as the wire asks
  if (operator === 'contains') return { condition: `strpos(${column}, ?) > 0`, args: [value as Argument] } // as the wire asks
  if (operator !== 'in') throw new Error(`The wire is not asked with “${operator}”.`)
  const values = value as Argument[] // as the wire asks
  if (values.length === 0) return { condition: 'FALSE', args: [] }
  return { condition: `${column} IN (${values.map(() => '?').join(', ')})`, args: values }
}
