import { type Client, createClient } from '@libsql/client'
import { openSqliteSearch } from '../../../src/stores/sqlite/searchIndex.ts'

const OURS = '3f0b'
const ROWS = `CREATE TABLE rows (id TEXT PRIMARY KEY, collection_slug TEXT, lead TEXT, readers TEXT, title TEXT, words TEXT, at TEXT)`
const [INSTANT, NEXT] = ['2019-05-01T10:00:00.000Z', '2019-05-01T10:00:00.001Z']

/** As an import leaves them that gives all that it takes over one time. */
describe('more than a thousand entries of one instant', () => {
  let client: Client
  beforeEach(async () => {
    client = createClient({ url: ':memory:' })
    await client.execute(ROWS)
  })
  afterEach(() => client.close())

  const add = (of: string, count: number, at: string) =>
    client.execute({
      sql: `INSERT INTO rows WITH RECURSIVE each(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM each WHERE k < ?1)
        SELECT ?2 || '-' || k, 'statements', '${OURS}', '', '|dugong|', '|dugong|', ?3 FROM each`,
      args: [count, of, at],
    })
  const find = async (limit: number): Promise<string[]> => {
    const search = await openSqliteSearch(client, 'rows')
    const found = await search.find({ words: ['dugong'], column: 'title', organisations: [OURS], limit })
    return found.map(({ id }) => id.replace(/-\d+$/, ''))
  }

  it('are found as they are saved, each once, in whatever order', async () => {
    await find(1)
    await add('next', 2, NEXT)
    await add('one', 1_500, INSTANT)
    await add('later', 1, '2019-05-01T10:00:00.002Z')
    expect((await find(2_000)).sort()).toEqual(
      [...Array<string>(1_500).fill('one'), 'next', 'next', 'later'].sort(),
    )
  })

  it('are found by an index that is made of them, behind those of the next instant', async () => {
    await add('one', 1_500, INSTANT)
    await add('next', 2, NEXT)
    expect(await find(3)).toEqual(['next', 'next', 'one'])
    await add('more', 2, INSTANT)
    await client.execute(`DELETE FROM rows WHERE id LIKE 'one-%'`)
    expect((await find(2_000)).sort()).toEqual(['more', 'more', 'next', 'next'])
  })
})
