import type { Where } from 'payload'
import { transformWhereQuery, validateWhereQuery } from 'payload/shared'

/**
 * Where a filter of a list stands. A component of one's own is told nothing of that (@payloadcms/ui/dist/elements/WhereBuilder/
 * Condition/index.js): it is the one of its field, wherever the field is asked for. tests/unit/payload-internals looks the
 * classes up.
 */
export const OR_LIST = 'where-builder__or-filters'
export const AND_LIST = 'where-builder__and-filters'

/** Its place among the conditions, counted from 0. */
export type FilterPlace = { or: number; and: number }

/** Null outside of the filters of a list. */
export const placeOfFilter = (element: Element | null): FilterPlace | null => {
  const [and, or] = [indexIn(element, AND_LIST), indexIn(element, OR_LIST)]
  return and === null || or === null ? null : { or, and }
}

const indexIn = (element: Element | null, list: string): number | null => {
  const item = element?.closest(`.${list} > li`)
  return item?.parentElement ? [...item.parentElement.children].indexOf(item) : null
}

type Rows = { and: Where[] }[]

/** As the filters of a list are written in its address. */
export const rowsOf = (where: Where | undefined): Rows => {
  if (!where) return []
  const whole = validateWhereQuery(where) ? where : transformWhereQuery(where)
  return (whole.or ?? []).map(({ and }) => ({ and: and ?? [] }))
}

/** What a condition asks of a field; null where another field stands there. */
export const conditionAt = (
  rows: Rows,
  { or, and }: FilterPlace,
  path: string,
): { operator: string; value: unknown } | null => {
  const asked = rows[or]?.and[and]?.[path]
  if (typeof asked !== 'object' || Array.isArray(asked)) return null
  const [found] = Object.entries(asked)
  return found ? { operator: found[0], value: found[1] } : null
}

/** The filters with another condition in this place. */
export const withCondition = (rows: Rows, { or, and }: FilterPlace, condition: Where): Where => ({
  or: rows.map((row, outer) =>
    outer === or ? { and: row.and.map((one, inner) => (inner === and ? condition : one)) } : row,
  ),
})

/** As much of a client's field as is read here. */
type AnyField = { name?: string; type?: string; tabs?: readonly AnyField[]; fields?: readonly AnyField[] }

/** The paths of the dates of a collection, as its filters name them; rows of arrays cannot be asked for. */
export const datePaths = (fields: readonly unknown[], prefix = ''): string[] =>
  (fields as readonly AnyField[]).flatMap(({ name, type, tabs, fields: inner }) => {
    const path = name ? `${prefix}${name}` : null
    if (type === 'date') return path ? [path] : []
    if (type === 'array' || type === 'blocks') return []
    return datePaths([...(tabs ?? []), ...(inner ?? [])], path ? `${path}.` : prefix)
  })
