import type { Client, InValue, Row } from '@libsql/client'
import type { Instant } from '../../wire/read/visibility.ts'
import { type SqlClient, yieldingClient, openSqliteRows } from './rows.ts'
import {
  NAMING,
  facetOf,
  isRising,
  monthOf,
  sortedBy,
  type LinkedQuery,
  type IndexQuery,
  type PublicationIndex,
  type IndexedRow,
} from '../../wire/store/publicationIndex.ts'
import { NAMED, toSqlForMonths } from '../wirePlaces.ts'

/**
 * Two indexes beside the table of publications, which SQLite itself keeps by triggers, in the same write: `wire_places`
 * has a row for each heading under which a publication stands, in the order of its list; `wire_words` is a full-text
 * index of folded words. Made at each start where they are missing, since a migration that builds the table anew
 * drops its triggers.
 *
 * @param table of the publications.
 */
export const openSqlitePublicationIndex = async (
  client: Client,
  table: string,
): Promise<PublicationIndex> => {
  await client.executeMultiple(triggersOf(table))
  const { rows } = await client.execute(`SELECT name FROM sqlite_master WHERE name = 'wire_places'`)
  if (rows.length === 0) await client.executeMultiple(`BEGIN IMMEDIATE; ${TABLES} ${fillFrom(table)} COMMIT;`)
  const marked = await client.execute(`SELECT name FROM sqlite_master WHERE name = 'wire_marks'`)
  if (marked.rows.length === 0)
    await client.executeMultiple(`BEGIN IMMEDIATE; ${MARKS} ${markFrom(table)} COMMIT;`)
  return readSqlitePublicationIndex(client, table)
}

/** The same for who only reads, where they have been made already. */
export const readSqlitePublicationIndex = (client: SqlClient, table: string): PublicationIndex => {
  const polite = yieldingClient(client)
  return {
    read: openSqliteRows(polite),
    find: async (query) => {
      if (query.words?.length === 0) return []
      const { sql, args } = await toSql(polite, table, query)
      return (await polite.execute({ sql, args })).rows.map(toStanding)
    },
    findEach: async (query, reaching) => {
      const { sql, args } = toSqlForEach(table, query, reaching)
      const found: IndexedRow[][] = reaching.map(() => [])
      for (const row of (await polite.execute({ sql, args })).rows)
        found[Number(row.place)]?.push(toStanding(row))
      return found
    },
    findMarks: async ({ now, beginning, limit }) => {
      const { condition, args } = visible(now)
      const { rows } = await polite.execute({
        sql: `SELECT m.mark, m.id FROM wire_marks m CROSS JOIN ${table} p ON p.id = m.id
              WHERE m.mark >= ? AND m.mark < ? AND ${condition} ORDER BY m.mark, m.id LIMIT ?`,
        args: [beginning, `${beginning}~`, ...args, limit],
      })
      return rows.map(({ mark, id }) => ({ mark: textOf(mark), id: textOf(id) }))
    },
    findMonths: async (now) => {
      const { sql, args } = toSqlForMonths({ table, join: 'CROSS JOIN', visible: visible(now) })
      return (await polite.execute({ sql, args })).rows.map(({ at }) => monthOf(textOf(at)))
    },
    namedOrganisations: async () => {
      const found = await polite.execute(NAMED)
      return found.rows.map(({ facet }) => textOf(facet).slice(NAMING.length))
    },
  }
}

const MARKS = `
  CREATE TABLE wire_marks (mark TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (mark, id)) WITHOUT ROWID;`

const TABLES = `
  CREATE TABLE wire_places (facet TEXT NOT NULL, at TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (facet, at, id)) WITHOUT ROWID;
  CREATE TABLE wire_documents (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
  CREATE VIRTUAL TABLE wire_words USING fts5(words, content='', contentless_delete=1, detail='none',
    tokenize="unicode61 remove_diacritics 0");`

/** By `start` the same headings once more, for rows that have one. */
const placesOf = (row: string) => `
  SELECT value AS facet, ${row}.available_at AS at, ${row}.id AS id FROM json_each(${row}.facets)
  UNION ALL SELECT 'start:' || value, ${row}.start, ${row}.id FROM json_each(${row}.facets) WHERE ${row}.start IS NOT NULL`

const isListed = (row: string) => `${row}.standing = 'live' AND ${row}.replaced = 0`

const remove = `
  DELETE FROM wire_places WHERE (facet, at, id) IN (${placesOf('old')});
  DELETE FROM wire_marks WHERE (mark, id) IN (SELECT value, old.id FROM json_each(old.marks));
  DELETE FROM wire_words WHERE rowid = (SELECT n FROM wire_documents WHERE id = old.id);`

const add = `
  INSERT OR IGNORE INTO wire_places (facet, at, id) SELECT facet, at, id FROM (${placesOf('new')}) WHERE ${isListed('new')};
  INSERT OR IGNORE INTO wire_marks (mark, id) SELECT value, new.id FROM json_each(new.marks) WHERE ${isListed('new')};
  INSERT OR IGNORE INTO wire_documents (id) SELECT new.id WHERE ${isListed('new')};
  INSERT INTO wire_words (rowid, words) SELECT n, (SELECT group_concat(value, ' ') FROM json_each(new.words))
    FROM wire_documents WHERE id = new.id AND ${isListed('new')};`

const triggersOf = (table: string) => `
  DROP TRIGGER IF EXISTS wire_places_insert; DROP TRIGGER IF EXISTS wire_places_update; DROP TRIGGER IF EXISTS wire_places_delete;
  CREATE TRIGGER wire_places_insert AFTER INSERT ON ${table} BEGIN ${add} END;
  CREATE TRIGGER wire_places_update AFTER UPDATE ON ${table}
    WHEN old.facets IS NOT new.facets OR old.marks IS NOT new.marks OR old.words IS NOT new.words OR old.available_at IS NOT new.available_at
      OR old.start IS NOT new.start OR old.standing IS NOT new.standing OR old.replaced IS NOT new.replaced
    BEGIN ${remove} ${add} END;
  CREATE TRIGGER wire_places_delete AFTER DELETE ON ${table} BEGIN ${remove} END;`

const markFrom = (table: string) => `
  INSERT OR IGNORE INTO wire_marks (mark, id)
    SELECT each.value, p.id FROM ${table} p, json_each(p.marks) each WHERE ${isListed('p')};`

const fillFrom = (table: string) => `
  INSERT OR IGNORE INTO wire_places (facet, at, id)
    SELECT each.value, p.available_at, p.id FROM ${table} p, json_each(p.facets) each WHERE ${isListed('p')};
  INSERT OR IGNORE INTO wire_places (facet, at, id)
    SELECT 'start:' || each.value, p.start, p.id FROM ${table} p, json_each(p.facets) each
    WHERE p.start IS NOT NULL AND ${isListed('p')};
  INSERT INTO wire_documents (id) SELECT p.id FROM ${table} p WHERE ${isListed('p')};
  INSERT INTO wire_words (rowid, words)
    SELECT d.n, (SELECT group_concat(value, ' ') FROM json_each(p.words)) FROM wire_documents d JOIN ${table} p ON p.id = d.id;`

/** Up to so many rows that have the words are sorted; where there are more, the list is walked in its order. */
const FEW = 2_000

const WITH_WORDS = `SELECT d.id FROM wire_words w JOIN wire_documents d ON d.n = w.rowid WHERE wire_words MATCH ?`

type Sql = { sql: string; args: InValue[] }

const toSql = async (client: SqlClient, table: string, query: IndexQuery): Promise<Sql> => {
  const { order, limit } = query
  const isByStart = sortedBy(order) === 'start'
  const column = isByStart ? 'start' : 'available_at'
  const direction = isRising(order) ? 'ASC' : 'DESC'
  const { condition, args } = whereOf(query, column)
  const found = query.words ? await findFew(client, query.words) : null
  const facet = `${isByStart ? 'start:' : ''}${facetOf(query)}`
  const columns = 'p.id, p.entry, p.available_at, p.start'
  if (found) {
    return {
      sql: `SELECT ${columns} FROM json_each(?) f CROSS JOIN ${table} p ON p.id = f.value
            WHERE EXISTS (SELECT 1 FROM wire_places WHERE facet = ? AND at = p.${column} AND id = p.id) AND ${condition}
            ORDER BY p.${column} ${direction}, p.id ${direction} LIMIT ?`,
      args: [JSON.stringify(found), facet, ...args, limit],
    }
  }
  const words = query.words ? [`AND p.id IN (${WITH_WORDS})`, matchOf(query.words)] : ['']
  return {
    sql: `SELECT ${columns} FROM wire_places f CROSS JOIN ${table} p ON p.id = f.id
          WHERE f.facet = ? AND ${condition.replaceAll(`p.${column}`, 'f.at')} ${words[0]}
          ORDER BY f.at ${direction}, f.id ${direction} LIMIT ?`,
    args: [facet, ...args, ...words.slice(1), limit],
  }
}

/** One statement for all, each with its own walk along its heading. */
const toSqlForEach = (table: string, { limit, ...query }: LinkedQuery, entries: readonly string[]): Sql => {
  const { condition, args } = whereOf({ ...query, limit, order: 'availableAt' }, 'available_at')
  return {
    sql: `SELECT each.key AS place, q.id, q.entry, q.available_at, q.start
          FROM json_each(?) each CROSS JOIN ${table} q ON q.id IN (
            SELECT f.id FROM wire_places f CROSS JOIN ${table} p ON p.id = f.id
            WHERE f.facet = each.value AND ${condition} ORDER BY f.at DESC, f.id DESC LIMIT ?)
          ORDER BY each.key, q.available_at DESC, q.id DESC`,
    args: [JSON.stringify(entries.map((reaching) => facetOf({ reaching }))), ...args, limit],
  }
}

const findFew = async (client: SqlClient, words: readonly string[]): Promise<string[] | null> => {
  const { rows } = await client.execute({
    sql: `${WITH_WORDS} LIMIT ${FEW + 1}`,
    args: [matchOf(words)],
  })
  return rows.length > FEW ? null : rows.map(({ id }) => textOf(id))
}

/** Words are letters and digits alone; each is quoted all the same, and taken as a beginning. */
const matchOf = (words: readonly string[]): string =>
  words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ')

/** Everything that the heading alone does not say, and whether the row is visible (`visibleWhere`). */
const whereOf = (query: IndexQuery, column: string): { condition: string; args: InValue[] } => {
  const { now, type, kind, organisation, subject, after, order, from, to } = query
  const timed = type === 'event' ? 'start' : 'available_at'
  const parts: Part[] = [
    ...visibleParts(now),
    ...(type ? [['p.type = ?', type] as Part] : []),
    ...(kind ? [['p.kind = ?', kind] as Part] : []),
    ...(organisation ? [['instr(p.organisations, ?) > 0', `|${organisation}|`] as Part] : []),
    ...(subject ? [[HAS_FACET, facetOf({ subject })] as Part] : []),
    ...(from ? [[`p.${timed} >= ?`, from] as Part] : []),
    ...(to ? [[`p.${timed} <= ?`, to] as Part] : []),
    ...(sortedBy(order) === 'start' ? [['p.start IS NOT NULL'] as Part] : []),
    ...(after ? [[`(p.${column}, p.id) ${isRising(order) ? '>' : '<'} (?, ?)`, ...after] as Part] : []),
  ]
  return joined(parts)
}

type Part = [string, ...InValue[]]

const HAS_FACET = 'EXISTS (SELECT 1 FROM json_each(p.facets) WHERE value = ?)'

const joined = (parts: readonly Part[]): { condition: string; args: InValue[] } => ({
  condition: parts.map(([condition]) => condition).join(' AND '),
  args: parts.flatMap(([, ...args]) => args),
})

/** `visibleWhere`. */
const visibleParts = (now: Instant): Part[] => [
  [`p.standing = 'live' AND p.replaced = 0`],
  ['(p.effective = 1 OR p.available_at <= ?)', now.time.toISOString()],
  ['p.until > ?', now.time.toISOString()],
  [`p.gate IN (SELECT value FROM json_each(?))`, JSON.stringify(['', ...now.gates])],
]

const visible = (now: Instant) => joined(visibleParts(now))

const toStanding = ({ id, entry, available_at: availableAt, start }: Row): IndexedRow => ({
  id: textOf(id),
  entry: textOf(entry),
  availableAt: textOf(availableAt),
  start: typeof start === 'string' ? start : null,
})

/** Columns of text, which are never anything else. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
