import type { postgresAdapter, PostgresAdapter } from '@payloadcms/db-postgres'
import type { Migration } from 'payload'
import { openPool, patientOptionsOf } from './connections.ts'
import { lockOf } from './madeOnce.ts'

export type Migrations = NonNullable<Parameters<typeof postgresAdapter>[0]['prodMigrations']>

const MIGRATING = `SELECT pg_advisory_lock(${lockOf('migrations')})`
const MIGRATED = `SELECT pg_advisory_unlock(${lockOf('migrations')})`

/** One that keeps the lock, and one that migrates. */
const CONNECTIONS = 2

type Connect = NonNullable<PostgresAdapter['connect']>

/**
 * Of several servers that start at once, one migrates, and the others wait and find it done. On connections of their own,
 * since a migration may take longer than any request.
 */
export const migrateAlone = async (
  adapter: PostgresAdapter,
  { url, migrations, connect }: { url: string; migrations: Migrations; connect: Connect },
): Promise<void> => {
  if (migrations.length === 0) return
  const pool = openPool(adapter, patientOptionsOf(url), CONNECTIONS)
  const keeper = await pool.connect()
  try {
    await keeper.query(MIGRATING)
    adapter.pool = pool
    await connect.call(adapter, { hotReload: false })
    await adapter.migrate({ migrations: migrations as Migration[] }) // Payload's type is of an unknown database
  } finally {
    await keeper.query(MIGRATED)
    keeper.release()
    await pool.end()
    Object.assign(adapter, { pool: undefined })
  }
}
