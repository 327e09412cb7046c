import { postgresAdapter, type PostgresAdapter } from '@payloadcms/db-postgres'
import type { DatabaseAdapterObj } from 'payload'
import { indexChildTables } from '../../payload-internals/drizzle.ts'
import { keepJsonAsWritten } from '../../payload-internals/drizzlePostgres.ts'
import { withStore } from '../storeParts.ts'
import { asking, postgresTime } from './asking.ts'
import {
  DEFAULT_CONNECTIONS,
  FEWEST_CONNECTIONS,
  openPool,
  optionsOf,
  reachDatabase,
  sharesOf,
} from './connections.ts'
import { openListener } from './listener.ts'
import { migrateAlone, type Migrations } from './migrating.ts'
import { openPostgresPublicationIndex } from './publicationIndex.ts'
import { openPostgresSearch } from './searchIndex.ts'
import { keepWhole } from './wholeWrites.ts'

export type { Migrations }

export type PostgresOptions = {
  /** `postgres://user@host:5432/database`; `sslmode` and the like stand in it. */
  url: string
  /** That one process takes at most. */
  connections?: number
  /** All that are new run at each start, on one server at a time. */
  migrations?: Migrations
  /** Where Payload's generator puts migrations. */
  migrationDir?: string
  /** Payload brings the tables up to date by itself, in development alone; off unless said, and never beside migrations. */
  push?: boolean
}

/** Payload's PostgreSQL with whole transactions: a COMMIT that fails is an error, and no connection is waited for for ever. */
export const newsroomPostgres = ({
  url,
  connections = DEFAULT_CONNECTIONS,
  migrations = [],
  migrationDir,
  push = false,
}: PostgresOptions): DatabaseAdapterObj<PostgresAdapter> => {
  if (connections < FEWEST_CONNECTIONS)
    throw new Error(
      `[newsroomPostgres] connections is ${connections}: with fewer than ${FEWEST_CONNECTIONS} readers would wait for writers.`,
    )
  const shares = sharesOf(connections)
  const postgres = postgresAdapter({
    pool: { ...optionsOf(url), max: shares.pool },
    // Ids of versions, rows and Payload's own collections; those of ours are given by their `id` field.
    idType: 'uuid',
    push,
    migrationDir,
    beforeSchemaInit: [
      (args) => {
        indexChildTables((args as unknown as { adapter: Parameters<typeof indexChildTables>[0] }).adapter)
        return args.schema
      },
    ],
    afterSchemaInit: [
      ({ adapter, schema }) => {
        keepJsonAsWritten(adapter)
        return schema
      },
    ],
  })
  return {
    ...postgres,
    init: (args) => {
      const adapter = keepPool(keepWhole(postgres.init(args), { most: shares.transactions }), {
        ...{ url, migrations, max: shares.pool },
      })
      return withStore(adapter, {
        databaseTime: () => postgresTime(asking(adapter)),
        openPlaces: (collection) => openPostgresPublicationIndex(adapter, collection.replaceAll('-', '_')),
        openSearch: (collection) => openPostgresSearch(adapter, collection.replaceAll('-', '_')),
        listen: (collections, onWrite) =>
          openListener(adapter, {
            url,
            tables: collections.map((slug) => slug.replaceAll('-', '_')),
            onWrite,
          }),
      })
    },
  }
}

type Keeping = { url: string; migrations: Migrations; max: number }

/**
 * `connect` takes a pool that is there already, docs/payload-traps.md 57. Migrations run here and not as its
 * `prodMigrations`, which run in production only, and on all servers at once.
 */
const keepPool = (adapter: PostgresAdapter, { url, migrations, max }: Keeping): PostgresAdapter => {
  const connect = adapter.connect as NonNullable<PostgresAdapter['connect']>
  const { destroy } = adapter
  return Object.assign(adapter, {
    known: migrations,
    connect: async (options?: Parameters<typeof connect>[0]) => {
      if (!adapter.pool) {
        await reachDatabase(adapter, url)
        await migrateAlone(adapter, { url, migrations, connect })
        adapter.pool = openPool(adapter, optionsOf(url), max)
      }
      await connect.call(adapter, options)
    },
    destroy: async () => {
      await (adapter as unknown as { writesDone: () => Promise<void> }).writesDone() // of keepWhole
      await destroy?.call(adapter)
      const { pool } = adapter
      Object.assign(adapter, { pool: undefined })
      await pool?.end()
    },
  })
}
