import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { searchInColumns } from '../../../src/desk/search/searchRows.ts'
import type { SearchQuery } from '../../../src/domain/search.ts'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { deskServicesOf } from '../../../src/services.ts'
import { storePartsOf } from '../../../src/stores/storeParts.ts'
import { type Newsroom, openNewsroom } from '../../support/newsroom.ts'
import { POSTGRES_ADVICE, startPostgres } from '../../support/postgres.ts'
import { databaseOn } from '../../support/storeUnderTest.ts'
import { until } from '../../support/until.ts'

const server = await startPostgres()
const described = server ? describe : describe.skip
const ROWS = 20_000
const TABLE = DEFAULT_SLUGS.searchRows.replaceAll('-', '_')
const [OURS, THEIRS] = [randomUUID(), randomUUID()]

/** Of every hundredth the title is of kestrels; every seventh is theirs, and every third of those we read, too. */
const FILL = `
  INSERT INTO ${TABLE} (id, collection_slug, lead, readers, title, words, at)
  SELECT gen_random_uuid(), 'statements', CASE WHEN n % 7 = 0 THEN '${THEIRS}' ELSE '${OURS}' END,
    CASE WHEN n % 21 = 0 THEN '|${OURS}|' ELSE '' END,
    CASE WHEN n % 100 = 0 THEN '|kestrels|' ELSE '|owls|' END, '|word' || n || '|kestrel|' || md5(n::text) || '|',
    timestamptz '2024-01-01' + n / 2 * interval '1 second'
  FROM generate_series(1, ${ROWS}) n; ANALYZE ${TABLE};`

described(`the index of ⌘K on PostgreSQL${server ? '' : ` (${POSTGRES_ADVICE})`}`, () => {
  let newsroom: Newsroom

  beforeAll(async () => {
    newsroom = await openNewsroom({ databaseUri: databaseOn(server!.uri, `t${randomUUID().slice(0, 8)}`) })
    await pool().query(FILL)
  })
  afterAll(async () => {
    await newsroom.close()
    await server?.stop()
  })

  const pool = () => (newsroom.payload.db as unknown as PostgresAdapter).pool
  const search = () => deskServicesOf(newsroom.payload).search
  const inColumns = () => searchInColumns({ payload: newsroom.payload, slugs: DEFAULT_SLUGS })
  const queryFor = (words: string[], column: SearchQuery['column'] = 'words'): SearchQuery => ({
    ...{ words, column, organisations: [OURS], limit: 20 },
  })

  it.each([
    [['kestrel'], 'title'],
    [['kestrel'], 'words'],
    [['word1', 'kes'], 'words'],
    [['word777'], 'words'],
    [['nothing'], 'words'],
    [['k', 'w'], 'words'],
  ] as const)('finds %j in %s as the columns do', async (words, column) => {
    const query = queryFor([...words], column)
    expect(await search().find(query)).toEqual(await inColumns().find(query))
  })

  it('is asked in the place of the rows', async () => {
    const scans = async (): Promise<number> => {
      const { rows } = await pool().query<{ scans: string }>(
        `SELECT sum(idx_scan) AS scans FROM pg_stat_user_indexes WHERE indexrelname LIKE 'desk\\_search\\_%'`,
      )
      return Number(rows[0]?.scans)
    }
    const before = await scans()
    await search().find(queryFor(['word777']))
    // Told now and then.
    await until('the index was asked', async () => (await scans()) > before)
  })

  it('takes a text of more words than PostgreSQL indexes, and finds it by its first', async () => {
    const letters = '\u{10400}'.repeat(39)
    const many = Array.from({ length: 9_000 }, (_each, index) => `${letters}${index}`)
    await pool().query(
      `INSERT INTO ${TABLE} (id, collection_slug, lead, readers, title, words, at) VALUES (gen_random_uuid(), 'events', $1, '', '', $2, now())`,
      [OURS, `|first|${many.join('|')}|${'x'.repeat(150_000)}|`],
    )
    expect(await search().find(queryFor(['first']))).toHaveLength(1)
  })

  it('is made once more where another version has left its own, and by one of many servers', async () => {
    await pool().query(
      `CREATE FUNCTION desk_search_older(text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$ SELECT ''::tsvector $$;
       CREATE INDEX desk_search_older_title ON ${TABLE} USING gin (desk_search_older(title));
       DROP INDEX ${(await indexes()).join(', ')};`,
    )
    const open = () => storePartsOf(newsroom.payload.db)?.openSearch?.(DEFAULT_SLUGS.searchRows)
    await Promise.all([open(), open(), open()])
    expect(await indexes()).toHaveLength(2)
    const query = queryFor(['word777'])
    expect(await search().find(query)).toEqual(await inColumns().find(query))
  })

  const indexes = async (): Promise<string[]> => {
    const { rows } = await pool().query<{ name: string }>(
      `SELECT indexname AS name FROM pg_indexes WHERE indexname LIKE 'desk\\_search\\_%\\_title' OR indexname LIKE 'desk\\_search\\_%\\_words'`,
    )
    return rows.map(({ name }) => name)
  }
})
