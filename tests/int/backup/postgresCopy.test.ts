import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { postgresCopy } from '../../../src/server/backup/postgresCopy.ts'
import { POSTGRES_ADVICE, startPostgres } from '../../support/postgres.ts'
import { databaseOn } from '../../support/storeUnderTest.ts'

const server = await startPostgres()
const described = server ? describe : describe.skip
const unattended = { progress: () => undefined, signal: new AbortController().signal }
const TABLE =
  'CREATE TABLE payload_kv (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), key varchar, data jsonb)'

described(`a copy of PostgreSQL${server ? '' : ` (${POSTGRES_ADVICE})`}`, () => {
  const name = `c${randomUUID().slice(0, 8)}`
  const owner = `o${randomUUID().slice(0, 8)}`
  let folder: string
  let database: string

  const run = async (uri: string, ...statements: string[]): Promise<number | null> => {
    const client = new pg.Client({ connectionString: uri })
    await client.connect()
    let count: number | null = null
    for (const statement of statements) count = (await client.query(statement)).rowCount
    await client.end()
    return count
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'communique-copy-'))
    await run(
      databaseOn(server!.uri, 'postgres'),
      `CREATE ROLE ${owner} LOGIN PASSWORD 'p@ss/#%41' CREATEDB`,
      `CREATE DATABASE ${name} OWNER ${owner}`,
    )
    database = databaseOn(server!.uri, name)
    await run(database, 'CREATE EXTENSION pageinspect', `GRANT CREATE ON SCHEMA public TO ${owner}`)
    database = Object.assign(new URL(database), {
      username: owner,
      password: encodeURIComponent('p@ss/#%41'),
    }).href
    await run(database, TABLE, `INSERT INTO payload_kv (key, data) VALUES ('one', '{}')`)
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    await server?.stop()
  })

  it('is made and put back where the address says what the server alone understands, and where somebody has made an extension', async () => {
    const copy = postgresCopy(`${database}?statement_timeout=60000&lock_timeout=5000`)
    await copy.dump(folder, unattended)
    const { uri, drop } = copy.elsewhere(folder)
    await postgresCopy(uri).load(folder, { key: 'two', data: {} }, unattended)
    expect(await run(uri, 'SELECT * FROM payload_kv')).toBe(2)
    await drop()
  })
  it('is put back into an empty database by an account that is let into no other', async () => {
    const copy = postgresCopy(database)
    const own = await mkdtemp(path.join(tmpdir(), 'communique-copy-'))
    await copy.dump(own, unattended)
    const [shut, other] = [databaseOn(server!.uri, 'postgres'), `${name}e`]
    await run(
      shut,
      `CREATE DATABASE ${other} OWNER ${owner}`,
      'REVOKE CONNECT ON DATABASE postgres FROM PUBLIC',
    )
    const uri = databaseOn(database, other)
    await postgresCopy(uri).load(own, { key: 'two', data: {} }, unattended)
    await run(shut, 'GRANT CONNECT ON DATABASE postgres TO PUBLIC')
    expect(await run(uri, 'SELECT * FROM payload_kv')).toBe(2)
    await rm(own, { recursive: true })
  })
})
