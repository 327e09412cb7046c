import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getPayload } from 'payload'
import { createConfig } from '../../../src/createConfig.ts'
import { migrationState } from '../../../src/database.ts'
import { readEnv } from '../../../src/env.ts'
import { migrations } from '../../../src/migrations/postgres/index.ts'
import { getServices } from '../../../src/services.ts'
import { storePartsOf } from '../../../src/stores/storeParts.ts'
import { type Newsroom, openNewsroom } from '../../support/newsroom.ts'
import { POSTGRES_ADVICE, startPostgres } from '../../support/postgres.ts'
import { type Press, pressIn } from '../../support/press.ts'
import { databaseOn } from '../../support/storeUnderTest.ts'
import { until } from '../../support/until.ts'

const server = await startPostgres()
const described = server ? describe : describe.skip
const ROUNDS = 7
/** What a look now and then alone would need on the average is more than half of it. */
const TOLD_MS = 100

described(`two servers on one PostgreSQL${server ? '' : ` (${POSTGRES_ADVICE})`}`, () => {
  let databaseUri: string
  let servers: [Newsroom, Newsroom]
  let press: Press

  beforeAll(async () => {
    databaseUri = databaseOn(server!.uri, `t${randomUUID().slice(0, 8)}`)
    const first = await openNewsroom({ databaseUri })
    servers = [first, await openNewsroom({ databaseUri, dataDir: first.dataDir })]
    press = await pressIn(servers[0], ['unodc'])
  })
  afterAll(async () => {
    for (const one of [...servers].reverse()) await one.close()
    await server?.stop()
  })

  const query = (sql: string) => (servers[0].payload.db as unknown as PostgresAdapter).pool.query(sql)

  const isListed = async (newsroom: Newsroom, title: string): Promise<boolean> => {
    const answer = await getServices(newsroom.payload).wire.handle({
      ...{ method: 'GET', path: '/v1/statements', headers: {}, query: new URLSearchParams('limit=5') },
    })
    return String(answer?.body).includes(title)
  }

  /** In ms, how long after the answer to the release on the first server the second one shows it. */
  const released = async (title: string): Promise<number> => {
    const id = await press.write({ title })
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    expect(await isListed(servers[1], title)).toBe(false)
    expect((await press.act('reviewer@unodc', id, 'release', { digest })).status).toBe(200)
    const told = performance.now()
    while (!(await isListed(servers[1], title))) await sleep(1)
    return performance.now() - told
  }

  it('hear of each other’s releases at once', async () => {
    const took: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) took.push(await released(`Heard of ${round}`))
    took.sort((one, other) => one - other)
    expect(took[Math.floor(ROUNDS / 2)]).toBeLessThan(TOLD_MS)
  })

  const listeners = async (): Promise<number> =>
    (await query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`))
      .rowCount ?? 0

  it('hear of them within a second while nobody listens, and listen again', async () => {
    expect(await listeners()).toBe(2)
    await query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    )
    expect(await released('Looked for')).toBeLessThan(1_000)
    await until('both listen again', async () => (await listeners()) === 2)
    expect(await released('Heard of again')).toBeLessThan(1_000)
  })
})

described('servers that start at once on a PostgreSQL without a database', () => {
  it('make it and migrate it once, and all of them are up to date', async () => {
    const own = (await startPostgres())!
    const env = readEnv({
      DATABASE_URI: databaseOn(own.uri, 'new'),
      PAYLOAD_SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: 'silent',
    })
    const opened = await Promise.all(
      [1, 2, 3].map(async () =>
        getPayload({ config: await createConfig(env), key: randomUUID(), disableOnInit: true }),
      ),
    )
    await Promise.all(opened.map(({ db }) => storePartsOf(db)!.openPlaces('publications')))
    for (const { db } of opened) expect(await migrationState(db)).toEqual({ pending: 0, unknown: 0 })
    const { pool } = opened[0]!.db as unknown as PostgresAdapter
    const { rows } = await pool.query('SELECT name FROM payload_migrations')
    expect(rows.map(({ name }: { name: string }) => name).sort()).toEqual(migrations.map(({ name }) => name))
    for (const payload of opened) await payload.destroy()
    await own.stop()
  })

  it('say in one sentence, and without the password, that no server answers', async () => {
    const env = readEnv({
      DATABASE_URI: 'postgres://newsroom:a-secret-word@127.0.0.1:1/nothing',
      PAYLOAD_SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: 'silent',
    })
    const opening = getPayload({ config: await createConfig(env), key: randomUUID(), disableOnInit: true })
    const error = (await opening.catch((reason: unknown) => reason)) as Error
    expect(error.message).toMatch(/^The database postgres:\/\/127\.0\.0\.1:1\/nothing cannot be used/)
    expect(String(error.stack)).not.toContain('a-secret-word')
  })
})
