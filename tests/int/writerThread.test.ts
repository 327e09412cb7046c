import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createClient, type ResultSet } from '@libsql/client'
import { type Connections, openConnections, openClient } from '../../src/stores/sqlite/connections.ts'
import { openThread, ThreadEnded } from '../../src/stores/sqlite/thread.ts'
import { leastOf } from '../support/leastOf.ts'

/** One statement each, of every kind of answer. */
const STATEMENTS = [
  'CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT UNIQUE, bytes BLOB, number REAL)',
  {
    sql: 'INSERT INTO notes (title, bytes, number) VALUES (?, ?, ?)',
    args: ['één', new Uint8Array([1, 2]), 1.5],
  },
  { sql: 'INSERT INTO notes (title) VALUES (:title)', args: { title: 'two' } },
  { sql: 'INSERT INTO notes (title) VALUES (?) RETURNING id, title', args: [null] },
  'SELECT id, title, bytes, number, id, 5 AS "n m", 9007199254740991 FROM notes ORDER BY id',
  { sql: 'UPDATE notes SET number = ? WHERE id > ?', args: [true, 1n] },
  'SELECT id FROM notes WHERE id = 17',
]
const WRONG = ["INSERT INTO notes (title) VALUES ('two')", 'SELECT nothing FROM nowhere', 'COMMIT']

/** What is told beside the values by name. */
const factsOf = ({ columns, columnTypes, rowsAffected, lastInsertRowid, rows }: ResultSet) => ({
  ...{ columns, columnTypes, rowsAffected, lastInsertRowid },
  places: rows.map((row) => Array.from(row)),
})

describe('the thread that writes', () => {
  let folder: string
  const urlOf = (name: string) => `file:${path.join(folder, name)}`

  beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'communique-thread-'))))
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('answers what a client in this thread answers', async () => {
    const [thread, client] = [openThread(urlOf('there.db')), openClient(urlOf('here.db'))]
    for (const statement of STATEMENTS) {
      const [there, here] = [await thread.execute(statement), await client.execute(statement)]
      expect(there.rows).toEqual(here.rows)
      expect(factsOf(there)).toEqual(factsOf(here))
    }
    for (const sql of WRONG) {
      const errors = [thread, client].map((one) =>
        one.execute(sql).then(
          () => null,
          (error: unknown) => error,
        ),
      )
      const [there, here] = await Promise.all(errors)
      expect(there).toEqual(here)
      expect(there).toMatchObject({ ...(here as object) })
    }
    await thread.close()
    client.close()
  })

  it('leaves a transaction open in which several statements are asked at once', async () => {
    const thread = openThread(urlOf('open.db'))
    await thread.execute('BEGIN')
    await thread.executeMultiple('CREATE TABLE one (id); CREATE TABLE two (id);')
    await thread.execute('ROLLBACK')
    const { rows } = await thread.execute('SELECT name FROM sqlite_master')
    expect(rows).toEqual([])
    await thread.close()
  })

  it('is asked nothing any more when it is closed', async () => {
    const thread = openThread(urlOf('closed.db'))
    const asked = thread.execute('SELECT 1 AS one')
    const closing = thread.close()
    expect((await asked).rows).toEqual([{ one: 1 }])
    await expect(thread.execute('SELECT 1')).rejects.toThrow(ThreadEnded)
    await closing
    await thread.close()
    expect(thread.closed).toBe(true)
  })
})

/** How long, in ms, nothing else could be done in this thread while that was. */
const longestTick = async (work: () => Promise<void>): Promise<number> => {
  let [longest, last] = [0, performance.now()]
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await work().finally(() => clearInterval(ticking))
  return longest
}

describe('the connections', () => {
  let folder: string
  let connections: Connections
  const neglected: unknown[] = []
  const url = () => `file:${path.join(folder, 'newsroom.db')}`

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'communique-connections-'))
    neglected.length = 0
    connections = await openConnections(url(), (error) => void neglected.push(error))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  /** One word in all rows, and in each a number of its own. */
  const fill = async () => {
    const transaction = await connections.transaction('write')
    await transaction.executeMultiple(`CREATE TABLE rows (word, number);
      CREATE INDEX by_number ON rows (number); CREATE INDEX by_word ON rows (word);
      INSERT INTO rows WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
      SELECT 'same', i FROM n;`)
    await transaction.commit()
  }
  const planOf = async () => {
    const { rows } = await connections.execute(
      `EXPLAIN QUERY PLAN SELECT * FROM rows WHERE word = 'same' AND number = 7`,
    )
    return rows[0]?.detail as string
  }

  it('both read by the statistics that the one which writes has taken', async () => {
    await fill()
    const before = await planOf()
    await connections.refreshStatistics()
    expect([before, await planOf()]).toEqual([
      expect.stringContaining('by_word'),
      expect.stringContaining('by_number'),
    ])
    await connections.close()
  })

  it('refuse no save that is stored, where there is no room to look after the file behind it', async () => {
    const write = async (...statements: string[]) => {
      const transaction = await connections.transaction('write')
      for (const statement of statements) await transaction.execute(statement)
      await transaction.commit()
    }
    await write(
      'CREATE TABLE rows (id INTEGER PRIMARY KEY, number)',
      'CREATE INDEX by_number ON rows (number)',
    )
    await write('INSERT INTO rows VALUES (1, 0)')
    // As a full disk: nothing that there is no page for yet.
    const transaction = await connections.transaction('write')
    const { rows } = await transaction.execute('PRAGMA page_count')
    await transaction.execute(`PRAGMA max_page_count = ${Number(rows[0]?.page_count)}`)
    await transaction.commit()
    for (let number = 1; number <= 600; number += 1) await write(`UPDATE rows SET number = ${number}`)
    const stored = await connections.execute('SELECT number FROM rows')
    expect(stored.rows[0]?.number).toBe(600)
    expect(String(neglected[0])).toContain('SQLITE_FULL')
    await connections.close()
  })

  it('leave the whole in one file when they are closed', async () => {
    await fill()
    await connections.close()
    expect(await readdir(folder)).toEqual(['newsroom.db'])
  })

  it('wait for another process that writes, and keep nobody waiting who reads; foreign keys rest until they are said to', async () => {
    const other = createClient({ url: url() })
    const foreignKeys = async () => {
      const lock = await other.transaction('write')
      // Longer than one try of a BEGIN, so that its connection is replaced.
      const begun = connections.transaction('write')
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await lock.rollback()
      const transaction = await begun
      const { rows } = await transaction.execute('PRAGMA foreign_keys')
      await transaction.rollback()
      return rows[0]?.foreign_keys
    }
    await connections.withoutForeignKeys(async () => expect(await foreignKeys()).toBe(0))
    const longest = await leastOf(500, () => longestTick(async () => expect(await foreignKeys()).toBe(1)))
    expect(longest).toBeLessThan(500)
    await connections.close()
    other.close()
  })
})
