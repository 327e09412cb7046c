import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findChromium, openBrowser } from '../tests/support/browser.ts'
import { databaseOn, findMongo, MONGO_ADVICE } from '../tests/support/mongo.ts'
import { POSTGRES_ADVICE, startPostgres } from '../tests/support/postgres.ts'
import { buildHost, installHost, run } from './host/install.ts'
import { publishAtHost, useHost } from './host/journey.ts'
import { serveHost } from './host/serve.ts'

/**
 * `npm run test:host`: what is packed, in an application that knows nothing of it but the documentation: installed, built
 * with its types, and used in a browser on each of Payload's three adapters as they come. docs/plugins.md is this in words.
 * `-- --in FOLDER` takes one that is installed and built already, as a run leaves it that has failed.
 */
type Store = { name: string; uri: string; hasMigrations: boolean }

const { values } = parseArgs({ options: { in: { type: 'string' } } })
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
const PASSWORD = 'a password of the host’s'
const PORT = 4310

const storesFor = async (folder: string): Promise<{ stores: Store[]; end: () => Promise<void> }> => {
  const id = randomUUID().slice(0, 8)
  const [postgres, mongo] = [await startPostgres(), await findMongo()]
  if (!postgres) say(`Left out: ${POSTGRES_ADVICE}`)
  if (!mongo) say(`Left out: ${MONGO_ADVICE}`)
  const stores: Store[] = [
    { name: 'SQLite', uri: `file:${path.join(folder, 'host.db')}`, hasMigrations: true },
    ...(postgres ? [{ name: 'PostgreSQL', uri: postgres.uri(`host_${id}`), hasMigrations: true }] : []),
    ...(mongo
      ? [{ name: `MongoDB (${mongo.kind})`, uri: databaseOn(mongo.uri, `host_${id}`), hasMigrations: false }]
      : []),
  ]
  return { stores, end: async () => mongo?.stop() }
}

const main = async (): Promise<void> => {
  const chromium = findChromium()
  if (!chromium) {
    say('Left out: no Chromium: set CHROMIUM_PATH or install chromium.')
    return
  }
  const started = Date.now()
  const since = () => `${Math.round((Date.now() - started) / 1000)} s`
  const folder = values.in ?? (await installHost())
  say(`Installed in ${since()}.`)
  const env = { PAYLOAD_SECRET: 'a secret of the host’s, long enough for it', FIRST_PASSWORD: PASSWORD }
  const { stores, end } = await storesFor(folder)
  const warnings = values.in
    ? []
    : await buildHost(folder, {
        ...env,
        DATABASE_URI: stores[0]?.uri ?? '',
        SERVER_URL: `http://localhost:${PORT}`,
      })
  assert.deepEqual(warnings, [], 'the build warns of nothing')
  say(`Built with its types, without a warning: ${since()}.`)
  const browser = await openBrowser(chromium)
  for (const [index, store] of stores.entries()) {
    const own = { ...env, DATABASE_URI: store.uri, SERVER_URL: `http://localhost:${PORT + index}` }
    if (store.hasMigrations) {
      const migrations = { ...own, MIGRATIONS: `migrations-${index}` }
      await run('npx', ['payload', 'migrate:create', 'first'], { cwd: folder, env: migrations })
      await run('npx', ['payload', 'migrate'], { cwd: folder, env: migrations })
    }
    await run('npx', ['payload', 'run', 'scripts/firstPeople.ts'], { cwd: folder, env: own })
    const host = await serveHost(folder, PORT + index, own)
    try {
      const item = await publishAtHost({ browser, url: host.url, password: PASSWORD })
      await useHost({ browser, url: host.url, password: PASSWORD })
      say(`${store.name}: “${item.title}” is out, and the host is as it was (${since()}).`)
    } catch (error) {
      say(host.printed())
      await browser.close()
      throw error
    } finally {
      await host.stop()
    }
  }
  await browser.close()
  await end()
  await rm(folder, { recursive: true, force: true })
}

try {
  await main()
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
