import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { getPayload, type Payload } from 'payload'
import { createConfig } from '../../src/createConfig.ts'
import { readEnv } from '../../src/env.ts'
import { migrations } from '../../src/migrations/index.ts'
import { stopServices } from '../../src/services.ts'
import { type Migrations, newsroomSqlite } from '../../src/stores/sqlite/adapter.ts'
import { missingStatements } from '../support/schema.ts'

describe('the committed migrations of SQLite', () => {
  let dataDir: string
  let payload: Payload

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'migrations-'))
    const env = readEnv({ COMMUNIQUE_BUILD: '1', DATA_DIR: dataDir })
    payload = await getPayload({ config: createConfig(env), key: dataDir })
  })
  afterAll(async () => {
    await stopServices(payload)
    await payload.destroy()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('make the schema that the collections ask for (else: npm run migrate:create NAME)', async () => {
    expect(await missingStatements(payload)).toEqual([])
  })

  const names = async (type: 'table' | 'index'): Promise<string[]> => {
    const { client } = payload.db as unknown as {
      client: { execute(sql: string): Promise<{ rows: { name: string }[] }> }
    }
    const { rows } = await client.execute(`SELECT name FROM sqlite_schema WHERE type = '${type}'`)
    return rows.map(({ name }) => name)
  }

  it('keep versions of the three collections of texts, and of no other', async () => {
    const tables = (await names('table')).filter((name) => /^_.*_v$/.test(name))
    expect(tables.sort()).toEqual(['_events_v', '_media_updates_v', '_statements_v'])
  })

  it('index every table of translations by its document', async () => {
    const indexes = new Set(await names('index'))
    const tables = (await names('table')).filter((name) => name.endsWith('_locales'))
    expect(tables.length).toBeGreaterThan(3)
    expect(tables.filter((table) => !indexes.has(`${table}_parent_only_idx`))).toEqual([])
  })
})

describe('a start on SQLite', () => {
  it('looks at what every row refers to only where a migration has run', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'migrations-'))
    const start = async (more: Migrations = []): Promise<void> => {
      const env = readEnv({ COMMUNIQUE_BUILD: '1', DATA_DIR: dataDir })
      const config = await createConfig(env)
      if (more.length > 0)
        // The type of a built config asks for what an adapter's own type lets it leave out: its name, and whether ids are given.
        config.db = newsroomSqlite({ url: env.databaseUri, migrations: [...migrations, ...more] }) as never
      const payload = await getPayload({ config, key: `${dataDir} ${more.length}`, disableOnInit: true })
      await payload.destroy()
    }
    await start()
    const database = new Database(path.join(dataDir, 'communique.db'))
    database.exec('PRAGMA foreign_keys = OFF')
    database.exec(
      "INSERT INTO users_sessions (_order, _parent_id, id, expires_at) VALUES (1, 'nobody', 'x', '2024-01-01')",
    )
    database.close()
    await start()
    const nothing = { name: '29991231_000000_nothing', up: async () => {}, down: async () => {} }
    await expect(start([nothing])).rejects.toThrow('1 rows that refer to nothing')
    await rm(dataDir, { recursive: true, force: true })
  })
})

describe('the committed migrations of PostgreSQL', () => {
  let payload: Payload

  beforeAll(async () => {
    const env = readEnv({ COMMUNIQUE_BUILD: '1', DATABASE_URI: 'postgres://nobody@localhost/nothing' })
    const key = 'postgres, without a server'
    payload = await getPayload({
      config: createConfig(env),
      key,
      disableDBConnect: true,
      disableOnInit: true,
    })
  })

  it('make the schema that the collections ask for (else: npm run migrate:create NAME)', async () => {
    expect(await missingStatements(payload)).toEqual([])
  })

  it('compare texts by their bytes, whatever the language of the database, and keep JSON as it was written', async () => {
    const folder = payload.db.migrationDir
    const files = (await readdir(folder)).filter((name) => /^\d.*\.ts$/.test(name))
    const statements = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))
    expect(files.length).toBeGreaterThan(0)
    expect(statements.join('\n').match(/\bvarchar\b(?! COLLATE "C")|\bjsonb\b/g)).toBeNull()
  })
})
