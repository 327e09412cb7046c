import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Config, DatabaseAdapterObj, Migration } from 'payload'
import type { Env } from './env.ts'
import { migrations as committed } from './migrations/index.ts'
import { type Connections, openConnections } from './sqlite/connections.ts'
import { indexLocaleTables } from './sqlite/localeIndexes.ts'
import { openMongoPlaces } from './mongo/places.ts'
import { refuseOvertaken } from './mongo/refuseOvertaken.ts'
import { openSqlitePlaces } from './sqlite/places.ts'
import type { Places } from './wire/store/places.ts'
import { queueWrites, writesDone, writesWaiting } from './writeQueue.ts'

export { writesDone, writesWaiting }

type Options = Pick<Env, 'databaseUri' | 'acceptsStandaloneMongo'> & {
  /** SQLite's migrations, those of the application unless a host has others; all that are new run at each start. */
  migrations?: Migrations
}

type Migrations = NonNullable<Parameters<typeof sqliteAdapter>[0]['prodMigrations']>

const migrationDir = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations')

/**
 * Payload's database adapter for `DATABASE_URI`: SQLite for `file:`, else MongoDB. Nothing else knows which one it is.
 *
 * SQLite: whole transactions, one write at a time, committed migrations.
 */
export const createDatabase = (options: Options): NonNullable<Config['db']> =>
  options.databaseUri.startsWith('file:') ? createSqlite(options) : createMongo(options)

/** Rejects when the database does not answer. */
export const pingDatabase = async (db: object): Promise<void> => {
  if (isSqlite(db)) await db.client.execute('SELECT 1')
  else await (db as MongooseAdapter).connection.db?.admin().ping()
}

/** The database's own clock; SQLite has that of the machine. Null where a server does not tell its time. */
export const databaseTime = async (db: object): Promise<Date | null> => {
  if (isSqlite(db)) {
    const { rows } = await db.client.execute(`SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS now`)
    return new Date(rows[0]?.now as string) // what strftime makes
  }
  // The older of the two names of one command: compatible servers may not know `hello`.
  const answer = await (db as MongooseAdapter).connection.db?.admin().command({ isMaster: 1 })
  return answer?.localTime instanceof Date ? answer.localTime : null
}

export type MigrationState = {
  /** Of this server, and not run on the database. */
  pending: number
  /** Run on the database by a server that knows more. */
  unknown: number
}

/** Null on MongoDB, which has no migrations. */
export const migrationState = async (db: object): Promise<MigrationState | null> => {
  if (!isSqlite(db)) return null
  const { rows } = await db.client.execute('SELECT name FROM payload_migrations WHERE batch >= 0')
  const run = new Set(rows.map(({ name }) => name as string))
  const known = (db as unknown as { known: Migrations }).known.map(({ name }) => name)
  const unknown = [...run].filter((name) => !known.includes(name))
  return { pending: known.filter((name) => !run.has(name)).length, unknown: unknown.length }
}

/** The index in which the wire finds its lists. */
export const openPlaces = (db: object, collection: string): Promise<Places> =>
  isSqlite(db)
    ? openSqlitePlaces(db.client, collection.replaceAll('-', '_'))
    : openMongoPlaces(db as MongooseAdapter, collection)

const isSqlite = (db: object): db is SQLiteAdapter => 'name' in db && db.name === 'sqlite'

/** No field is a join field, and compatible servers lack the aggregations that joins need. */
const createMongo = ({
  databaseUri,
  acceptsStandaloneMongo,
}: Options): ReturnType<typeof mongooseAdapter> => {
  const isStandalone = Boolean(acceptsStandaloneMongo) && !databaseUri.includes('replicaSet=')
  const mongo = mongooseAdapter({
    url: databaseUri,
    ensureIndexes: true,
    // The driver would wait for half a minute before it says that nobody answers.
    connectOptions: { serverSelectionTimeoutMS: 10_000 },
    migrationDir,
    useJoinAggregations: false,
    transactionOptions: isStandalone ? false : {},
  })
  return isStandalone ? { ...mongo, init: (args) => refuseOvertaken(mongo.init(args)) } : mongo
}

const createSqlite = ({
  databaseUri: url,
  migrations = committed,
}: Options): DatabaseAdapterObj<SQLiteAdapter> => {
  const sqlite = sqliteAdapter({
    client: { url },
    // Ids of versions, rows and Payload's own collections; those of ours are given by their `id` field.
    idType: 'uuid',
    transactionOptions: {},
    push: false,
    migrationDir,
    beforeSchemaInit: [
      (args) => {
        indexLocaleTables((args as unknown as { adapter: Parameters<typeof indexLocaleTables>[0] }).adapter)
        return args.schema
      },
    ],
  })
  return { ...sqlite, init: (args) => keepConnections(queueWrites(sqlite.init(args)), { url, migrations }) }
}

type Opening = { url: string; migrations: Migrations }

/**
 * `connect` takes a client that is there already, see @payloadcms/db-sqlite/dist/connect.js. Migrations run here and
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
      await connections?.withoutForeignKeys(() => runMigrations(adapter, migrations))
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
const runMigrations = async (adapter: SQLiteAdapter, migrations: Migrations) => {
  if (migrations.length > 0) await adapter.migrate({ migrations: migrations as Migration[] })
}
