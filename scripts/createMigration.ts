import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** `tsx scripts/createMigration.ts NAME`: Payload's own generator, then its imports in the way of this project. */
const name = process.argv[2]
if (!name) {
  console.error('Say what changes: tsx scripts/createMigration.ts add_theme')
  process.exit(1)
}
const { status } = spawnSync('npx', ['payload', 'migrate:create', name, '--skip-empty'], {
  stdio: 'inherit',
  env: { ...process.env, COMMUNIQUE_BUILD: '1', DATA_DIR: process.env.DATA_DIR ?? './data/migrating' },
})
if (status !== 0) process.exit(status ?? 1)

const folder = path.resolve('src/migrations')
for (const file of readdirSync(folder).filter((one) => one.endsWith('.ts'))) {
  const text = readFileSync(path.join(folder, file), 'utf8')
  const mended = text
    .replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
    )
    .replace(/from '(\.\/[\w-]+)'/g, "from '$1.ts'")
    .replace(/\{ db, payload, req \}/g, '{ db }')
  writeFileSync(path.join(folder, file), mended)
}
