import { createHash } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SearchColumn, SearchIndex, SearchQuery } from '../../domain/search.ts'
import { type Ask, asking, type Sql } from './asking.ts'
import { makeOnce } from './madeOnce.ts'
import { LONGEST_WORD, toBeginnings } from './words.ts'

/**
 * An index of the words of the rows that entries are found by, which PostgreSQL itself keeps. The words are ours
 * (domain/searchForm.ts); of a text that has more than a megabyte of them the first are found.
 *
 * @param table of the rows.
 */
export const openPostgresSearch = async (adapter: PostgresAdapter, table: string): Promise<SearchIndex> => {
  await makeIndexes(adapter, table)
  return readSearch(asking(adapter), table)
}

const readSearch = (ask: Ask, table: string): SearchIndex => ({
  find: async (query) =>
    query.words.length === 0 || query.organisations.length === 0 ? [] : ask(toSql(table, query)),
})

/** The same rows as the columns give, in the same order. */
const toSql = (table: string, { words, column, organisations, limit }: SearchQuery): Sql => ({
  sql: `SELECT id, collection_slug AS collection FROM ${table} t
    WHERE ${vectorOf(column)} @@ ?::tsquery AND (lead = ANY (?) OR EXISTS (SELECT FROM unnest(?::text[]) o WHERE strpos(readers, o) > 0))
    ORDER BY at DESC, id LIMIT ?`,
  args: [toBeginnings(words), organisations, organisations, limit],
})

/** What a tsvector holds, in bytes, but for some room of its own. */
const MOST_BYTES = 1_000_000

const BODY = `
  SELECT array_to_tsvector(coalesce(array_agg(word), '{}')) FROM (
    SELECT word, sum(octet_length(word) + 1) OVER (ORDER BY first) AS bytes FROM (
      SELECT left(v, ${LONGEST_WORD}) AS word, min(n) AS first
      FROM unnest(string_to_array(words, '|')) WITH ORDINALITY AS each(v, n) WHERE v <> '' GROUP BY 1) one) summed
  WHERE bytes < ${MOST_BYTES}`

/** Another form of it is another function, with indexes of its own. */
const VERSION = createHash('sha256').update(BODY).digest('hex').slice(0, 12)
const FUNCTION = `desk_search_${VERSION}`
const COLUMNS = ['title', 'words'] as const satisfies SearchColumn[]

const vectorOf = (column: SearchColumn): string => `${FUNCTION}(${column})`
const indexOf = (column: SearchColumn): string => `${FUNCTION}_${column}`

const indexOn = (table: string, column: SearchColumn): string =>
  `CREATE INDEX ${indexOf(column)} ON ${table} USING gin (${vectorOf(column)});`

/** Nothing is to be asked of each row where the index can be asked: the cost says so to the planner. */
const CREATE = `
  CREATE OR REPLACE FUNCTION ${FUNCTION}(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 100000 AS $search$ ${BODY} $search$;`

/** Of other versions; their indexes go with them. */
const FORGET = `
  DO $search$ DECLARE f regprocedure; BEGIN
    FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE proname LIKE 'desk\\_search\\_%' AND proname <> '${FUNCTION}'
      AND pronamespace = current_schema()::regnamespace LOOP
      EXECUTE format('DROP FUNCTION %s CASCADE', f);
    END LOOP;
  END $search$;`

const WANTED = COLUMNS.map((column) => `'${indexOf(column)}'`).join(', ')

/** Read from the catalogue, as `to_regclass` may remember that there was none before the lock was waited for. */
const IS_THERE = `
  SELECT count(*) = ${COLUMNS.length} AS "isThere" FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relname IN (${WANTED})`

const makeIndexes = (adapter: Pick<PostgresAdapter, 'pool'>, table: string): Promise<void> =>
  makeOnce(adapter, {
    lock: 'searchIndexes',
    isThere: async (on) => (await on.query<{ isThere: boolean }>(IS_THERE)).rows[0]?.isThere === true,
    make: (on) => on.query([FORGET, CREATE, ...COLUMNS.map((column) => indexOn(table, column))].join('\n')),
  })
