import type { Client } from '@libsql/client'
import type { SearchIndex, SearchQuery } from '../../domain/search.ts'
import { yieldingClient } from './rows.ts'

/**
 * A full-text index beside the rows that entries are found by, which SQLite itself keeps by triggers, in the same write;
 * organisations are words of it, too. Made at each start where it is missing, since a migration that builds the table anew
 * drops its triggers.
 *
 * @param table of the rows.
 */
export const openSqliteSearch = async (client: Client, table: string): Promise<SearchIndex> => {
  const { rows } = await client.execute(`SELECT name FROM sqlite_master WHERE name = 'desk_search'`)
  if (rows.length === 0) await client.executeMultiple(`BEGIN IMMEDIATE; ${TABLES} ${fillFrom(table)} COMMIT;`)
  await client.executeMultiple(triggersOf(table))
  const polite = yieldingClient(client)
  return {
    find: async (query) => {
      if (query.words.length === 0 || query.organisations.length === 0) return []
      const found = await polite.execute({
        sql: `SELECT t.id AS id, t.collection_slug AS collection
              FROM (SELECT rowid AS n FROM desk_search WHERE desk_search MATCH ? ORDER BY rowid DESC LIMIT ?) f
              JOIN desk_search_rows r ON r.n = f.n JOIN ${table} t ON t.id = r.id ORDER BY f.n DESC`,
        args: [matchOf(query), query.limit],
      })
      return found.rows.map(({ id, collection }) => ({ id: id as string, collection: collection as string })) // columns of text
    },
  }
}

/**
 * The number of a row is its instant, in thousandths of a millisecond that tell rows of one instant apart: the index is read
 * from its end, and no further than there is room to show. Beginnings of one to three letters are lists of their own.
 */
const TABLES = `
  CREATE TABLE desk_search_rows (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
  CREATE VIRTUAL TABLE desk_search USING fts5(title, words, scope, content='', contentless_delete=1, detail='column',
    prefix='1 2 3', tokenize="unicode61 remove_diacritics 0");`

/** An id is one word without its hyphens. */
const scopeOf = (row: string) => `replace(${row}.lead || ' ' || coalesce(${row}.readers, ''), '-', '')`

const instantOf = (row: string) =>
  `(coalesce(CAST(strftime('%s', ${row}.at) AS INTEGER), 0) * 1000 + coalesce(CAST(substr(${row}.at, 21, 3) AS INTEGER), 0)) * 1000`

/** After the last of its instant; and where an instant has more than a thousand rows, at the first gap behind them. */
const numberOf = (row: string) => `
  coalesce((SELECT r.n + 1 FROM desk_search_rows r
    WHERE r.n >= (SELECT max(n) FROM desk_search_rows WHERE n >= ${instantOf(row)} AND n < ${instantOf(row)} + 1000)
      AND NOT EXISTS (SELECT 1 FROM desk_search_rows WHERE n = r.n + 1) ORDER BY r.n LIMIT 1), ${instantOf(row)})`

const wordsOf = (row: string) => `
  INSERT INTO desk_search (rowid, title, words, scope)
    SELECT n, ${row}.title, ${row}.words, ${scopeOf(row)} FROM desk_search_rows WHERE id = ${row}.id;`

const forget = 'DELETE FROM desk_search WHERE rowid = (SELECT n FROM desk_search_rows WHERE id = old.id);'
const remove = `${forget} DELETE FROM desk_search_rows WHERE id = old.id;`
const add = `INSERT INTO desk_search_rows (n, id) VALUES (${numberOf('new')}, new.id); ${wordsOf('new')}`

const triggersOf = (table: string) => `
  DROP TRIGGER IF EXISTS desk_search_insert; DROP TRIGGER IF EXISTS desk_search_move;
  DROP TRIGGER IF EXISTS desk_search_update; DROP TRIGGER IF EXISTS desk_search_delete;
  CREATE TRIGGER desk_search_insert AFTER INSERT ON ${table} BEGIN ${add} END;
  CREATE TRIGGER desk_search_move AFTER UPDATE ON ${table} WHEN old.at IS NOT new.at BEGIN ${remove} ${add} END;
  CREATE TRIGGER desk_search_update AFTER UPDATE ON ${table} WHEN old.at IS new.at BEGIN ${forget} ${wordsOf('new')} END;
  CREATE TRIGGER desk_search_delete AFTER DELETE ON ${table} BEGIN ${remove} END;`

/**
 * The rows of one instant by their ids, from the last, as columns are read from the first. Each has the number of its
 * instant or the next after the row before it: its place, and the most that an instant so far was ahead of its place.
 */
const fillFrom = (table: string) => `
  INSERT INTO desk_search_rows (n, id)
    SELECT place + max(i - place) OVER (ORDER BY place), id FROM (
      SELECT i, id, row_number() OVER (ORDER BY i, id DESC) AS place FROM (SELECT ${instantOf('t')} AS i, t.id AS id FROM ${table} t));
  INSERT INTO desk_search (rowid, title, words, scope)
    SELECT r.n, t.title, t.words, ${scopeOf('t')} FROM desk_search_rows r JOIN ${table} t ON t.id = r.id;`

/** Words are letters and digits alone, and ids have no others; each is quoted all the same. */
const quoted = (word: string): string => `"${word.replaceAll('"', '')}"`

const matchOf = ({ words, column, organisations }: SearchQuery): string => {
  const scope = organisations.map((id) => quoted(id.replaceAll('-', ''))).join(' OR ')
  return `scope : (${scope}) AND ${column} : (${words.map((word) => `${quoted(word)}*`).join(' AND ')})`
}
