import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { findChromium, openBrowser } from '../support/browser.ts'
import { findMongo, MONGO_ADVICE, type MongoServer } from '../support/mongo.ts'
import { buildHost, installHost } from '../support/packedHost/install.ts'
import { publishAtHost, useHost } from '../support/packedHost/journey.ts'
import { type Served, serveHost } from '../support/packedHost/serve.ts'
import { POSTGRES_ADVICE, type PostgresServer, startPostgres } from '../support/postgres.ts'
import { run } from '../support/run.ts'
import { inBrowser } from '../support/stage.ts'
import { databaseOn } from '../support/storeUnderTest.ts'

const PORT = 4310
const PASSWORD = 'a password of the host’s'

/** One of Payload's adapters as they come. */
type Store = {
  name: string
  /** What this machine lacks for it; null where it can be tried. */
  lacking: string | null
  uri: () => string
  hasMigrations: boolean
}

const postgres: PostgresServer | null = await startPostgres()
const mongo: MongoServer | null = await findMongo()

/**
 * `npm run test:host`: what is packed, in an application that knows nothing of it but the documentation: installed, built
 * with its types, and used in a browser on each of Payload's three adapters as they come. docs/plugins.md is this in words.
 * HOST_FOLDER names a folder to do it in that stays, and is not installed and built again when it has been.
 */
inBrowser('what is packed, in somebody else’s application', () => {
  const database = `host_${randomUUID().slice(0, 8)}`
  const kept = process.env.HOST_FOLDER || null
  let folder: string
  let browser: Browser

  beforeAll(async () => {
    // Far from the modules of this repository, and too large for memory.
    const temporary = path.join(process.env.DISK_TMPDIR ?? tmpdir(), 'communique-packed-host-')
    folder = kept ?? (await mkdtemp(temporary))
    await mkdir(folder, { recursive: true })
    browser = await openBrowser(findChromium() ?? '')
  })
  afterAll(async () => {
    await browser.close()
    await mongo?.stop()
    if (!kept) await rm(folder, { recursive: true, force: true })
  })

  const stores: Store[] = [
    {
      name: 'SQLite',
      lacking: null,
      uri: () => `file:${path.join(folder, `${database}.db`)}`,
      hasMigrations: true,
    },
    {
      name: 'PostgreSQL',
      lacking: postgres ? null : POSTGRES_ADVICE,
      uri: () => (postgres ? databaseOn(postgres.uri, database) : ''),
      hasMigrations: true,
    },
    {
      name: 'MongoDB',
      lacking: mongo ? null : MONGO_ADVICE,
      uri: () => (mongo ? databaseOn(mongo.uri, database) : ''),
      hasMigrations: false,
    },
  ]
  const environment = (store: Store, port: number) => ({
    ...{ PAYLOAD_SECRET: 'a secret of the host’s, long enough for it', FIRST_PASSWORD: PASSWORD },
    ...{ DATABASE_URI: store.uri(), SERVER_URL: `http://localhost:${port}` },
  })

  it('is installed from the tarball', async () => {
    if (!existsSync(path.join(folder, 'node_modules'))) await installHost(folder)
    expect(existsSync(path.join(folder, 'node_modules/communique/dist/index.js'))).toBe(true)
  }, 600_000)

  it('is built, with its types, and warns of nothing', async () => {
    if (!existsSync(path.join(folder, '.next/BUILD_ID')))
      expect(await buildHost(folder, environment(stores[0]!, PORT))).toEqual([])
  }, 600_000)

  const open = async (store: Store, port: number): Promise<Served> => {
    const env = environment(store, port)
    if (store.hasMigrations) {
      const migrations = { ...env, MIGRATIONS: `migrations-${port}-${database}` }
      await run('npx', ['payload', 'migrate:create', 'first'], { cwd: folder, env: migrations })
      await run('npx', ['payload', 'migrate'], { cwd: folder, env: migrations })
    }
    await run('npx', ['payload', 'run', 'scripts/firstPeople.ts'], { cwd: folder, env })
    return serveHost(folder, port, env)
  }

  for (const [index, store] of stores.entries()) {
    const [test, name] = store.lacking ? [it.skip, `${store.name} (${store.lacking})`] : [it, store.name]
    test(`publishes on ${name}, and leaves the host as it was`, async () => {
      const host = await open(store, PORT + index)
      try {
        await publishAtHost({ browser, url: host.url, password: PASSWORD })
        await useHost({ browser, url: host.url, password: PASSWORD })
      } catch (error) {
        throw new Error(`${(error as Error).message}\nThe host has printed:\n${host.printed()}`, {
          cause: error,
        })
      } finally {
        await host.stop()
      }
    }, 600_000)
  }
})
