import { facetOf, NAMING } from '../wire/store/publicationIndex.ts'

/**
 * What both SQL stores ask of `wire_places` in the same words: each answer is reached by one step in the index for each thing
 * that is found, however many rows have it.
 */

/** The headings of organisations that are named. */
export const NAMED = `
  WITH RECURSIVE named(facet) AS (
    SELECT min(facet) FROM wire_places WHERE facet > '${NAMING}' AND facet < '${NAMING}~'
    UNION ALL
    SELECT (SELECT min(facet) FROM wire_places WHERE facet > named.facet AND facet < '${NAMING}~')
      FROM named WHERE named.facet IS NOT NULL)
  SELECT facet FROM named WHERE facet IS NOT NULL`

type Asked<A> = {
  /** Of the publications. */
  table: string
  /** How a place finds its row: SQLite walks the places first only where it is told to (`CROSS JOIN`). */
  join: 'JOIN' | 'CROSS JOIN'
  /** Which rows of the table the world sees. */
  visible: { condition: string; args: A[] }
}

/** From the newest row to the newest one of a month before it, and so on. */
export const toSqlForMonths = <A>({
  table,
  join,
  visible,
}: Asked<A>): { sql: string; args: (A | string)[] } => {
  const newestBefore = (bound: string) => `
    SELECT f.at FROM wire_places f ${join} ${table} p ON p.id = f.id
    WHERE f.facet = ? AND f.at < ${bound} AND ${visible.condition} ORDER BY f.at DESC, f.id DESC LIMIT 1`
  return {
    sql: `WITH RECURSIVE months(at) AS (
            SELECT (${newestBefore(`'~'`)})
            UNION ALL SELECT (${newestBefore('substr(months.at, 1, 7)')}) FROM months WHERE months.at IS NOT NULL)
          SELECT at FROM months WHERE at IS NOT NULL`,
    args: [facetOf({}), ...visible.args, facetOf({}), ...visible.args],
  }
}
