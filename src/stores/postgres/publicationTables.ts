import { createHash } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { makeOnce } from './madeOnce.ts'
import { LONGEST_WORD } from './words.ts'

/** An instant as it is written everywhere else, whose letters stand in the order of time. */
export const instantOf = (column: string): string =>
  `(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C")`

/** All words of a text together may take a megabyte; a text that has more is looked for without the index. */
const MOST_BYTES = 1_000_000

/** Compared by bytes, whatever the language of the database. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS wire_places (facet text COLLATE "C" NOT NULL, at text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL, PRIMARY KEY (facet, at, id));
  CREATE TABLE IF NOT EXISTS wire_marks (mark text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, PRIMARY KEY (mark, id));
  CREATE TABLE IF NOT EXISTS wire_words (id text COLLATE "C" PRIMARY KEY, words tsvector);
  CREATE INDEX IF NOT EXISTS wire_words_words ON wire_words USING gin (words);
  CREATE INDEX IF NOT EXISTS wire_words_unindexed ON wire_words (id) WHERE words IS NULL;`

/** Found by the ids of these tables: where a host's own migrations have made its column, that compares in another way. */
const indexOf = (table: string) => `
  DO $wire$ BEGIN
    IF (SELECT attcollation <> '"C"'::regcollation FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attname = 'id') THEN
      CREATE UNIQUE INDEX IF NOT EXISTS wire_publications_id ON ${table} (id COLLATE "C");
    END IF;
  END $wire$;`

const isListed = (row: string) => `${row}.standing = 'live' AND ${row}.replaced = false`

/** By `start` the same headings once more, for rows that have one. */
const placesOf = (row: string) => `
  SELECT v AS facet, ${instantOf(`${row}.available_at`)} AS at FROM json_array_elements_text(${row}.facets) v
  UNION SELECT 'start:' || v, ${instantOf(`${row}.start`)} FROM json_array_elements_text(${row}.facets) v WHERE ${row}.start IS NOT NULL`

const wordsOf = (row: string) => `(
  SELECT CASE WHEN coalesce(sum(octet_length(w) + 1), 0) < ${MOST_BYTES} THEN array_to_tsvector(coalesce(array_agg(w), '{}')) END
  FROM (SELECT DISTINCT left(v, ${LONGEST_WORD}) AS w FROM json_array_elements_text(${row}.words) v WHERE v <> '') each)`

const add = (row: string) => `
  INSERT INTO wire_places (facet, at, id) SELECT facet, at, ${row}.id FROM (${placesOf(row)}) places ON CONFLICT DO NOTHING;
  INSERT INTO wire_marks (mark, id) SELECT v, ${row}.id FROM json_array_elements_text(${row}.marks) v ON CONFLICT DO NOTHING;
  INSERT INTO wire_words (id, words) VALUES (${row}.id, ${wordsOf(row)}) ON CONFLICT (id) DO UPDATE SET words = excluded.words;`

const remove = `
  DELETE FROM wire_places p USING (${placesOf('OLD')}) o WHERE p.facet = o.facet AND p.at = o.at AND p.id = OLD.id;
  DELETE FROM wire_marks m USING json_array_elements_text(OLD.marks) v WHERE m.mark = v AND m.id = OLD.id;
  DELETE FROM wire_words WHERE id = OLD.id;`

/** JSON is compared as it is written. */
const DECIDING = [
  'facets::text',
  'marks::text',
  'words::text',
  'available_at',
  'start',
  'standing',
  'replaced',
]
const deciding = (row: string) => DECIDING.map((column) => `${row}.${column}`).join(', ')

const FUNCTION = `
  CREATE OR REPLACE FUNCTION wire_index_row() RETURNS trigger LANGUAGE plpgsql AS $wire$
  BEGIN
    IF TG_OP = 'UPDATE' AND (${deciding('OLD')}) IS NOT DISTINCT FROM (${deciding('NEW')}) THEN RETURN NULL; END IF;
    IF TG_OP <> 'INSERT' THEN ${remove} END IF;
    IF TG_OP <> 'DELETE' AND ${isListed('NEW')} THEN ${add('NEW')} END IF;
    RETURN NULL;
  END $wire$;`

const fillFrom = (table: string) => `
  DELETE FROM wire_places; DELETE FROM wire_marks; DELETE FROM wire_words;
  DO $wire$ DECLARE r ${table}%ROWTYPE; BEGIN
    FOR r IN SELECT * FROM ${table} p WHERE ${isListed('p')} LOOP ${add('r')} END LOOP;
  END $wire$;`

/** Of the tables and of what fills them: another form of either is another version. */
const VERSION = createHash('sha256')
  .update(`${TABLES}${FUNCTION}${indexOf('')}`)
  .digest('hex')
  .slice(0, 12)
const TRIGGER = `wire_index_${VERSION}`

const triggerOn = (table: string) => `
  DO $wire$ DECLARE t text; BEGIN
    FOR t IN SELECT tgname FROM pg_trigger WHERE tgrelid = '${table}'::regclass AND tgname LIKE 'wire\\_index\\_%' LOOP
      EXECUTE format('DROP TRIGGER %I ON ${table}', t);
    END LOOP;
  END $wire$;
  CREATE TRIGGER ${TRIGGER} AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION wire_index_row();`

/** All three are there, and what fills them is of this version. */
const isThere = (table: string) => `
  SELECT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = '${table}'::regclass AND tgname = '${TRIGGER}')
    AND to_regclass('wire_places') IS NOT NULL AND to_regclass('wire_marks') IS NOT NULL
    AND to_regclass('wire_words') IS NOT NULL AS "isThere"`

/** Filled from the rows that there are; nobody writes them meanwhile. */
export const makePublicationTables = (adapter: Pick<PostgresAdapter, 'pool'>, table: string): Promise<void> =>
  makeOnce(adapter, {
    lock: 'publicationTables',
    isThere: async (on) => (await on.query<{ isThere: boolean }>(isThere(table))).rows[0]?.isThere === true,
    make: (on) =>
      on.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE;
        ${TABLES} ${indexOf(table)} ${FUNCTION} ${triggerOn(table)} ${fillFrom(table)}`),
  })
