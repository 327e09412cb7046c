import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj, Migration } from 'payload'
import { queueWrites, writesDone } from './writeQueue.ts'
import { type Connections, openConnections } from './connections.ts'
import { indexChildTables } from '../../payload-internals/drizzle.ts'
import { openSqlitePublicationIndex } from './publicationIndex.ts'
import { openSqliteSearch } from './searchIndex.ts'
import { withStore } from '../storeParts.ts'

export type Migrations = NonNullable<Parameters<typeof sqliteAdapter>[0]['prodMigrations']>

export type SqliteOptions = {
  /** `file:` and a path, absolute or from where the process runs. */
  url: string
  /** All that are new run at each start. */
  migrations?: Migrations
  /** Where Payload's generator puts migrations. */
  migrationDir?: string
  /** Payload brings the tables up to date by itself, in development alone; off unless said, and never beside migrations. */
  push?: boolean
}

/** Payload's SQLite with whole transactions: one write at a time, a COMMIT that fails is an error, readers wait for none. */
export const newsroomSqlite = ({
  url,
  migrations = [],
  migrationDir,
  push = false,
}: SqliteOptions): DatabaseAdapterObj<SQLiteAdapter> => {
  const sqlite = sqliteAdapter({
    client: { url },
    // Ids of versions, rows and Payload's own collections; those of ours are given by their `id` field.
    idType: 'uuid',
    transactionOptions: {},
    push,
    migrationDir,
    beforeSchemaInit: [
      (args) => {
        indexChildTables((args as unknown as { adapter: Parameters<typeof indexChildTables>[0] }).adapter)
        return args.schema
      },
    ],
  })
  const open = (adapter: SQLiteAdapter) => keepConnections(queueWrites(adapter), { url, migrations })
  return {
    ...sqlite,
    init: (args) => {
      const adapter = open(sqlite.init(args))
      return withStore(adapter, {
        databaseTime: () => sqliteTime(adapter),
        openPlaces: (collection) =>
          openSqlitePublicationIndex(adapter.client, collection.replaceAll('-', '_')),
        openSearch: (collection) => openSqliteSearch(adapter.client, collection.replaceAll('-', '_')),
      })
    },
  }
}

type Opening = { url: string; migrations: Migrations }

/**
 * `connect` takes a client that is there already, docs/payload-traps.md 57. Migrations run here and
 * not as its `prodMigrations`, since those run in production only and would empty tables that they build anew.
 */
const keepConnections = (adapter: SQLiteAdapter, { url, migrations }: Opening): SQLiteAdapter => {
  const { connect, destroy } = adapter
  return Object.assign(adapter, {
    known: migrations,
    connect: async (options?: Parameters<NonNullable<typeof connect>>[0]) => {
      const connections = adapter.client
        ? null
        : await openConnections(url, (err) => tellNeglect(adapter, err))
      if (connections) adapter.client = connections
      await connect?.call(adapter, options)
      // Afterwards every row is looked at, which a start with nothing new has no reason for.
      if (connections && (await haveToRun(connections, migrations)))
        await connections.withoutForeignKeys(() => runMigrations(adapter, migrations))
      await connections?.refreshStatistics()
    },
    destroy: async () => {
      await writesDone(adapter)
      await destroy?.call(adapter)
      await (adapter.client as Connections | undefined)?.close()
      Object.assign(adapter, { client: undefined })
    },
  })
}

const tellNeglect = ({ payload }: SQLiteAdapter, err: unknown) =>
  payload.logger.error({
    err,
    msg: 'The save is stored, but the upkeep of the database after it failed: check whether its disk is full.',
  })

/** Payload's types have migrations of an unknown database here. */
const runMigrations = (adapter: SQLiteAdapter, migrations: Migrations) =>
  adapter.migrate({ migrations: migrations as Migration[] })

/** Whether one of them is new, or Payload's development has changed the tables, of which Payload has something to say. */
const haveToRun = async ({ execute }: Connections, migrations: Migrations): Promise<boolean> => {
  if (migrations.length === 0) return false
  const isThere = `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'payload_migrations'`
  if ((await execute(isThere)).rows.length === 0) return true
  const { rows } = await execute('SELECT name, batch FROM payload_migrations')
  const known = new Set(rows.map(({ name }) => name))
  return rows.some(({ batch }) => Number(batch) < 0) || migrations.some(({ name }) => !known.has(name))
}

/** That of the machine. */
const sqliteTime = async ({ client }: SQLiteAdapter): Promise<Date> => {
  const { rows } = await client.execute(`SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS now`)
  return new Date(rows[0]?.now as string) // what strftime makes
}
