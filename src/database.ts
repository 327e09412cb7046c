import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import type { Env } from './env.ts'
import type { Migrations } from './stores/sqlite/adapter.ts'
import { writesDone, writesWaiting } from './stores/sqlite/writeQueue.ts'

export { writesDone, writesWaiting }

type Options = Pick<Env, 'databaseUri' | 'acceptsStandaloneMongo'> &
  Partial<Pick<Env, 'databaseConnections'>> & {
    /** SQLite's migrations, those of the application unless a test has others; all that are new run at each start. */
    migrations?: Migrations
  }

const migrationDir = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations')

/**
 * Payload's database adapter for `DATABASE_URI`. Nothing else knows which one it is, and the others are not loaded: each takes some
 * twenty megabytes.
 */
export const createDatabase = async ({
  databaseUri: url,
  databaseConnections: connections,
  acceptsStandaloneMongo: acceptsStandalone,
  migrations,
}: Options): Promise<NonNullable<Config['db']>> => {
  if (url.startsWith('file:')) {
    const { newsroomSqlite } = await import('./stores/sqlite/adapter.ts')
    const { migrations: committed } = await import('./migrations/index.ts')
    return newsroomSqlite({ url, migrations: migrations ?? committed, migrationDir })
  }
  if (url.startsWith('postgres')) {
    const { newsroomPostgres } = await import('./stores/postgres/adapter.ts')
    const { migrations: committed } = await import('./migrations/postgres/index.ts')
    return newsroomPostgres({
      ...{ url, connections, migrations: committed },
      migrationDir: path.join(migrationDir, 'postgres'),
    })
  }
  const { newsroomMongo } = await import('./stores/mongo/adapter.ts')
  return newsroomMongo({ url, acceptsStandalone, migrationDir })
}

/** Rejects when the database does not answer. */
export const pingDatabase = async (db: object): Promise<void> => {
  if (isSqlite(db)) await db.client.execute('SELECT 1')
  else if (isPostgres(db)) await db.pool.query('SELECT 1')
  else await (db as MongooseAdapter).connection.db?.admin().ping()
}

const RUN = 'SELECT name FROM payload_migrations WHERE batch >= 0'

/** Null on MongoDB, which has no migrations. */
export const migrationState = async (db: object): Promise<{ pending: number; unknown: number } | null> => {
  if (!isSqlite(db) && !isPostgres(db)) return null
  const { rows } = isSqlite(db) ? await db.client.execute(RUN) : await db.pool.query(RUN)
  const run = new Set((rows as { name: string }[]).map(({ name }) => name))
  const known = (db as unknown as { known: Migrations }).known.map(({ name }) => name)
  const unknown = [...run].filter((name) => !known.includes(name))
  return { pending: known.filter((name) => !run.has(name)).length, unknown: unknown.length }
}

/** What the database takes on its disk, in bytes; null where it does not tell. */
export const databaseBytes = async (db: object): Promise<number | null> => {
  if (isPostgres(db)) {
    const { rows } = await db.pool.query<{ bytes: string }>(
      'SELECT pg_database_size(current_database()) AS bytes',
    )
    return Number(rows[0]?.bytes)
  }
  if (!isSqlite(db)) {
    const told = await (db as MongooseAdapter).connection.db?.stats()
    return told ? Number(told.storageSize) : null
  }
  const { rows } = await db.client.execute(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
  )
  return Number(rows[0]?.bytes)
}

export type PoolCounts = { connections: number; idle: number; waiting: number }

/** Of this process; null where the store has no pool that tells. */
export const poolCounts = (db: object): PoolCounts | null =>
  isPostgres(db)
    ? { connections: db.pool.totalCount, idle: db.pool.idleCount, waiting: db.pool.waitingCount }
    : null

const isSqlite = (db: object): db is SQLiteAdapter => 'name' in db && db.name === 'sqlite'
const isPostgres = (db: object): db is PostgresAdapter => 'name' in db && db.name === 'postgres'
