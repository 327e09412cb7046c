import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

/**
 * `tsx scripts/createMigration.ts NAME`: Payload's own generator, for SQLite and for PostgreSQL (`--store sqlite` or
 * `--store postgres`: for one), then its imports in the way of this project. No database is asked.
 */
const STORES = {
  sqlite: { folder: 'src/migrations', uri: '' },
  postgres: { folder: 'src/migrations/postgres', uri: 'postgres://nobody@localhost/nothing' },
}
type Store = keyof typeof STORES

const { values, positionals } = parseArgs({ options: { store: { type: 'string' } }, allowPositionals: true })
const [name] = positionals
const stores = (Object.keys(STORES) as Store[]).filter((store) => !values.store || values.store === store)
if (!name || stores.length === 0) {
  console.error('Say what changes: tsx scripts/createMigration.ts add_theme [--store sqlite|postgres]')
  process.exit(1)
}

const mendedFor = (store: Store, text: string): string => {
  const mended = text
    .replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
    )
    .replace(/from '(\.\/[\w-]+)'/g, "from '$1.ts'")
    .replace(/\{ db, payload, req \}/g, '{ db }')
  // Texts are compared by their bytes, as on the other stores: a language of the database changes with its libraries.
  return store === 'postgres' ? mended.replace(/\bvarchar\b(?! COLLATE)/g, 'varchar COLLATE "C"') : mended
}

for (const store of stores) {
  const { folder, uri } = STORES[store]
  const { status } = spawnSync('npx', ['payload', 'migrate:create', name, '--skip-empty'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      COMMUNIQUE_BUILD: '1',
      DATABASE_URI: uri,
      DATA_DIR: process.env.DATA_DIR ?? './data/migrating',
    },
  })
  if (status !== 0) process.exit(status ?? 1)
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.ts'))) {
    const text = readFileSync(path.join(folder, file), 'utf8')
    writeFileSync(path.join(folder, file), mendedFor(store, text))
  }
}
