import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Client } from '@libsql/client'
import Database from 'libsql'
import { openClient } from '../../src/stores/sqlite/connections.ts'

const ASK = 'SELECT id, word FROM words WHERE id = ?'

describe('the questions that SQLite keeps compiled', () => {
  let folder: string
  let client: Client
  let other: Client
  // oxlint-disable-next-line typescript/unbound-method -- called on the database that it was called on
  const { prepare } = Database.prototype
  let compiled: string[] = []

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'communique-statements-'))
    const url = `file:${path.join(folder, 'words.db')}`
    client = openClient(url)
    other = openClient(url)
    await client.executeMultiple(
      `PRAGMA journal_mode = WAL; CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT UNIQUE);
      INSERT INTO words (word) VALUES ('one'), ('two');`,
    )
    compiled = []
    Database.prototype.prepare = function (this: Database.Database, sql: string) {
      compiled.push(sql)
      return prepare.call(this, sql)
    } as typeof prepare
  })
  afterEach(async () => {
    Database.prototype.prepare = prepare
    client.close()
    other.close()
    await rm(folder, { recursive: true, force: true })
  })

  const ask = async (id: number) => (await client.execute({ sql: ASK, args: [id] })).rows

  it('are compiled once, whatever they are asked of', async () => {
    expect(await ask(1)).toMatchObject([{ id: 1, word: 'one' }])
    expect(await ask(2)).toMatchObject([{ id: 2, word: 'two' }])
    expect(await ask(3)).toEqual([])
    expect(compiled).toEqual([ASK])
  })

  it('see what another connection has written since, and leave nothing open behind them', async () => {
    await ask(1)
    await other.execute(`UPDATE words SET word = 'first' WHERE id = 1`)
    expect(await ask(1)).toMatchObject([{ word: 'first' }])
    const { rows } = await other.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(rows).toMatchObject([{ busy: 0, log: 0 }])
  })

  it('are compiled anew when the table has changed; all columns are those that there are', async () => {
    const all = async () => (await client.execute('SELECT * FROM words')).columns
    expect([await all(), await ask(1)]).toMatchObject([['id', 'word'], [{ word: 'one' }]])
    await client.execute('ALTER TABLE words ADD COLUMN note TEXT')
    expect(await all()).toEqual(['id', 'word', 'note'])
    await other.execute('ALTER TABLE words DROP COLUMN note')
    expect(await ask(1)).toMatchObject([{ word: 'one' }])
  })

  it('are forgotten when they fail', async () => {
    await ask(1)
    await other.execute('ALTER TABLE words RENAME TO elsewhere')
    await expect(ask(1)).rejects.toThrow('no such table')
    await other.execute('ALTER TABLE elsewhere RENAME TO words')
    expect(await ask(1)).toMatchObject([{ word: 'one' }])
    expect(compiled.filter((sql) => sql === ASK)).toHaveLength(2)
  })

  it('are questions alone: what writes is compiled each time', async () => {
    const sql = 'INSERT INTO words (word) VALUES (?) RETURNING id'
    for (const word of ['three', 'four']) await client.execute({ sql, args: [word] })
    await expect(client.execute({ sql, args: ['four'] })).rejects.toThrow('UNIQUE')
    expect(compiled).toEqual([sql, sql, sql])
  })
})
