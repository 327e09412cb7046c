import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type PostgresAdapter, postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload } from 'payload'
import { askerOf, type BenchNewsroom, PASSWORD, SECRET } from './newsroom.ts'
import { Events } from './stock/src/collections/Events.ts'
import { Media } from './stock/src/collections/Media.ts'
import { Organisations } from './stock/src/collections/Organisations.ts'
import { Statements } from './stock/src/collections/Statements.ts'
import { Users } from './stock/src/collections/Users.ts'

/** The stock application of `scripts/bench/stock`, with the history of texts that every newsroom wants, on a store of its own. */
export type PlainPayload = Pick<BenchNewsroom, 'ask' | 'close'> & {
  /** A token of somebody who may write. */
  token: string
}

const EMAIL = 'editor@plain.example'

/** @param databaseUri of an empty PostgreSQL; left out, SQLite. Both by Payload's own adapter, as it comes. */
export const openPlainPayload = async (databaseUri?: string): Promise<PlainPayload> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'communique-bench-'))
  const config = await buildConfig({
    admin: { user: Users.slug },
    collections: [Users, Media, Organisations, Events, { ...Statements, versions: { drafts: false } }],
    editor: lexicalEditor(),
    secret: SECRET,
    db: databaseUri
      ? postgresAdapter({ pool: { connectionString: databaseUri } })
      : sqliteAdapter({ client: { url: `file:${path.join(directory, 'plain.db')}` } }),
    logger: { options: { level: 'silent' } },
    typescript: { autoGenerate: false },
    telemetry: false,
  })
  const payload = await inDevelopment(() => getPayload({ config, key: directory }))
  // Payload keeps a connection for ever, which ends with its server; nobody else would hear of it.
  if ('pool' in payload.db) (payload.db as unknown as PostgresAdapter).pool.on('error', () => undefined)
  await payload.create({ collection: 'users', data: { email: EMAIL, password: PASSWORD } })
  const ask = askerOf(config, directory)
  const { body } = await ask({ url: '/api/users/login', body: { email: EMAIL, password: PASSWORD } })
  return {
    ask,
    token: String(body.token),
    close: async () => {
      await payload.destroy()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Where Payload makes its tables by itself, with their columns and indexes as it thinks best. */
const inDevelopment = async <T>(open: () => Promise<T>): Promise<T> => {
  const env = process.env as Record<string, string | undefined>
  const before = env.NODE_ENV
  env.NODE_ENV = 'development'
  try {
    return await open()
  } finally {
    env.NODE_ENV = before
  }
}
