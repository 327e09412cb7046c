import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Instant } from '../../wire/read/visibility.ts'
import {
  facetOf,
  type IndexedRow,
  type IndexQuery,
  type LinkedQuery,
  isRising,
  monthOf,
  sortedBy,
  NAMING,
  type PublicationIndex,
} from '../../wire/store/publicationIndex.ts'
import { NAMED, toSqlForMonths } from '../wirePlaces.ts'
import { type Argument, type Ask, asking, type Sql } from './asking.ts'
import { instantOf, makePublicationTables } from './publicationTables.ts'
import { openPostgresRows } from './rows.ts'
import { LONGEST_WORD, toBeginnings } from './words.ts'

/**
 * As on SQLite: `wire_places` has a row for each heading under which a publication stands, in the order of its list;
 * `wire_words` has its words, which are ours (domain/searchForm.ts): PostgreSQL makes none of them, since it knows no Chinese
 * and no Urdu. Both are kept by triggers, in the same transaction.
 *
 * @param table of the publications.
 */
export const openPostgresPublicationIndex = async (
  adapter: PostgresAdapter,
  table: string,
): Promise<PublicationIndex> => {
  await makePublicationTables(adapter, table)
  return readPostgresPublicationIndex(asking(adapter), table)
}

/** The same for who only reads, where they have been made already. */
export const readPostgresPublicationIndex = (ask: Ask, table: string): PublicationIndex => ({
  read: openPostgresRows(ask),
  find: async (query) => (query.words?.length === 0 ? [] : ask<IndexedRow>(await toSql(ask, table, query))),
  findEach: async (query, reaching) => {
    const found: IndexedRow[][] = reaching.map(() => [])
    const rows = await ask<IndexedRow & { place: number }>(toSqlForEach(table, query, reaching))
    for (const { place, ...row } of rows) found[place - 1]?.push(row)
    return found
  },
  findMarks: ({ now, beginning, limit }) => {
    const { condition, args } = joined(visibleParts(now))
    return ask({
      sql: `SELECT m.mark, m.id FROM wire_marks m JOIN ${table} p ON p.id = m.id
              WHERE m.mark >= ? AND m.mark < ? AND ${condition} ORDER BY m.mark, m.id LIMIT ?`,
      args: [beginning, `${beginning}~`, ...args, limit],
    })
  },
  findMonths: async (now) =>
    (
      await ask<{ at: string }>(toSqlForMonths({ table, join: 'JOIN', visible: joined(visibleParts(now)) }))
    ).map(({ at }) => monthOf(at)),
  namedOrganisations: async () =>
    (await ask<{ facet: string }>({ sql: NAMED })).map(({ facet }) => facet.slice(NAMING.length)),
})

const COLUMNS = `p.id, p.entry, ${instantOf('p.available_at')} AS "availableAt", ${instantOf('p.start')} AS start`

/** Up to so many rows that have the words are sorted; where there are more, the list is walked in its order. */
const FEW = 2_000

const toSql = async (ask: Ask, table: string, query: IndexQuery): Promise<Sql> => {
  const { order, limit } = query
  const isByStart = sortedBy(order) === 'start'
  const column = isByStart ? 'start' : 'available_at'
  const direction = isRising(order) ? 'ASC' : 'DESC'
  const facet = `${isByStart ? 'start:' : ''}${facetOf(query)}`
  const words = query.words ? withWords(table, query.words) : null
  const found = words ? await findFew(ask, words) : null
  const { condition, args } = joined([
    ...partsOf(query, column),
    ...(words && !found ? [[`p.id IN (${words.sql})`, ...(words.args ?? [])] as Part] : []),
  ])
  return found
    ? {
        sql: `SELECT ${COLUMNS} FROM unnest(?::text[]) g(id) JOIN ${table} p ON p.id = g.id
              JOIN wire_places f ON f.facet = ? AND f.at = ${instantOf(`p.${column}`)} AND f.id = p.id
              WHERE ${condition} ORDER BY f.at ${direction}, f.id ${direction} LIMIT ?`,
        args: [found, facet, ...args, limit],
      }
    : {
        sql: `SELECT ${COLUMNS} FROM wire_places f JOIN ${table} p ON p.id = f.id
              WHERE f.facet = ? AND ${condition} ORDER BY f.at ${direction}, f.id ${direction} LIMIT ?`,
        args: [facet, ...args, limit],
      }
}

/** One statement for all, each with its own walk along its heading. */
const toSqlForEach = (table: string, query: LinkedQuery, entries: readonly string[]): Sql => {
  const { condition, args } = joined(partsOf({ ...query, order: 'availableAt' }, 'available_at'))
  return {
    sql: `SELECT e.place, q.* FROM unnest(?::text[]) WITH ORDINALITY e(facet, place) CROSS JOIN LATERAL (
            SELECT ${COLUMNS} FROM wire_places f JOIN ${table} p ON p.id = f.id
            WHERE f.facet = e.facet AND ${condition} ORDER BY f.at DESC, f.id DESC LIMIT ?) q
          ORDER BY e.place, q."availableAt" DESC, q.id COLLATE "C" DESC`,
    args: [entries.map((reaching) => facetOf({ reaching })), ...args, query.limit],
  }
}

/** Rows that have words with all of these beginnings. */
const withWords = (table: string, words: readonly string[]): Sql => {
  const hasWord = 'EXISTS (SELECT FROM json_array_elements_text(r.words) v WHERE starts_with(v, ?))'
  const long = words.filter((word) => [...word].length > LONGEST_WORD)
  const hasAll = (asked: readonly string[]) => asked.map(() => `AND ${hasWord}`).join(' ')
  return {
    sql: `SELECT w.id FROM wire_words w ${long.length > 0 ? `JOIN ${table} r ON r.id = w.id` : ''}
          WHERE w.words @@ ?::tsquery ${hasAll(long)}
          UNION ALL SELECT w.id FROM wire_words w JOIN ${table} r ON r.id = w.id WHERE w.words IS NULL ${hasAll(words)}`,
    args: [toBeginnings(words), ...long, ...words],
  }
}

const findFew = async (ask: Ask, { sql, args }: Sql): Promise<string[] | null> => {
  const rows = await ask<{ id: string }>({ sql: `${sql} LIMIT ${FEW + 1}`, args })
  return rows.length > FEW ? null : rows.map(({ id }) => id)
}

type Part = [string, ...Argument[]]

const HAS_FACET = 'EXISTS (SELECT FROM json_array_elements_text(p.facets) v WHERE v = ?)'

/** Everything that the heading alone does not say, and whether the row is visible (`visibleWhere`). */
const partsOf = (query: IndexQuery, column: string): Part[] => {
  const { now, type, kind, organisation, subject, after, order, from, to } = query
  const timed = type === 'event' ? 'start' : 'available_at'
  const time = timed === column ? 'f.at' : instantOf(`p.${timed}`)
  return [
    ...visibleParts(now),
    ...(type ? [['p.type = ?', type] as Part] : []),
    ...(kind ? [['p.kind = ?', kind] as Part] : []),
    ...(organisation ? [['strpos(p.organisations, ?) > 0', `|${organisation}|`] as Part] : []),
    ...(subject ? [[HAS_FACET, facetOf({ subject })] as Part] : []),
    ...(from ? [[`${time} >= ?`, from] as Part] : []),
    ...(to ? [[`${time} <= ?`, to] as Part] : []),
    ...(sortedBy(order) === 'start' ? [['p.start IS NOT NULL'] as Part] : []),
    ...(after ? [[`(f.at, f.id) ${isRising(order) ? '>' : '<'} (?, ?)`, ...after] as Part] : []),
  ]
}

const joined = (parts: readonly Part[]): { condition: string; args: Argument[] } => ({
  condition: parts.map(([condition]) => condition).join(' AND '),
  args: parts.flatMap(([, ...args]) => args),
})

/** `visibleWhere`. */
const visibleParts = (now: Instant): Part[] => [
  [`p.standing = 'live' AND p.replaced = false`],
  ['(p.effective = true OR p.available_at <= ?)', now.time.toISOString()],
  ['p.until > ?', now.time.toISOString()],
  ['p.gate = ANY(?)', ['', ...now.gates]],
]
