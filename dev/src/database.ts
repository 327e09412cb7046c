import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'

/** Each database has its own. */
const migrationDir = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  process.env.MIGRATIONS ?? 'migrations',
)

/** Payload's adapters as they are installed. */
export const database = (uri: string): Config['db'] => {
  if (uri.startsWith('postgres')) return postgresAdapter({ pool: { connectionString: uri }, migrationDir })
  if (uri.startsWith('mongodb')) return mongooseAdapter({ url: uri, migrationDir })
  return sqliteAdapter({ client: { url: uri }, migrationDir })
}
