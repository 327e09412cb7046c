import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { mendConnections } from './lostSockets.ts'

type Connection = NonNullable<MongooseAdapter['connection']['db']>

export type MongoMigration = {
  /** Its number and what it does, as `20261201_090000_subjects`: they run in the order of their names. */
  name: string
  /** May be run again where it was interrupted: it looks at what is there. */
  up: (db: Connection) => Promise<void>
}

type StartRow = { _id: string; owner: string; until: Date }
type MigrationRow = { _id: string; at: Date }

const LEASES = 'communique_starts'
const MIGRATIONS = 'communique_migrations'
const WORK = 'indexes and migrations'
const LEASE_MS = 30_000
const RENEW_MS = 10_000
const LOOK_MS = 200

type Options = { migrations: readonly MongoMigration[] }

/**
 * Indexes and migrations are made by one server before any serves: while MongoDB builds an index, transactions of the others would
 * fail. The lease ends with a server that dies, and the next one goes on.
 */
export const startingWhole = (adapter: MongooseAdapter, { migrations }: Options): MongooseAdapter => {
  const connect = adapter.connect?.bind(adapter)
  return Object.assign(adapter, {
    connect: async (...given: Parameters<NonNullable<typeof connect>>) => {
      await connect?.(...given)
      const { db } = adapter.connection
      if (!db) return
      mendConnections(adapter.connection.getClient())
      try {
        await alone(db, async () => {
          await buildIndexes(adapter)
          await runMigrations(db, migrations)
        })
      } catch (error) {
        await adapter.connection.close()
        throw error
      }
    },
  })
}

const buildIndexes = async ({ payload, collections, versions }: MongooseAdapter): Promise<void> => {
  const slugs = payload.config.collections.map(({ slug }) => slug)
  const globals = payload.config.globals.map(({ slug }) => slug)
  for (const model of [
    ...slugs.flatMap((slug) => [collections[slug], versions[slug]]),
    ...globals.map((slug) => versions[slug]),
  ])
    await model?.ensureIndexes()
}

const runMigrations = async (db: Connection, migrations: readonly MongoMigration[]): Promise<void> => {
  const done = db.collection<MigrationRow>(MIGRATIONS)
  for (const { name, up } of [...migrations].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (await done.findOne({ _id: name })) continue
    await up(db)
    await done.insertOne({ _id: name, at: new Date() })
  }
}

/** One server at a time, on the clock of the servers, which must agree anyway. */
const alone = async (db: Connection, work: () => Promise<void>): Promise<void> => {
  const leases = leasesOf(db)
  const owner = randomUUID()
  const until = () => new Date(Date.now() + LEASE_MS)
  while (!(await take(leases, { owner, until: until() }))) await sleep(LOOK_MS)
  const renewing = setInterval(() => {
    // One that is not renewed ends: then another server does the same again, which does no harm.
    leases.updateOne({ _id: WORK, owner }, { $set: { until: until() } }).catch(() => undefined)
  }, RENEW_MS)
  try {
    await work()
  } finally {
    clearInterval(renewing)
    await leases.deleteOne({ _id: WORK, owner })
  }
}

const DUPLICATE = 11000

const take = async (
  leases: Leases,
  { owner, until }: Pick<StartRow, 'owner' | 'until'>,
): Promise<boolean> => {
  const over = await leases.updateOne({ _id: WORK, until: { $lt: new Date() } }, { $set: { owner, until } })
  if (over.matchedCount === 1) return true
  try {
    await leases.insertOne({ _id: WORK, owner, until })
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === DUPLICATE) return false
    throw error
  }
}

type Leases = ReturnType<typeof leasesOf>
const leasesOf = (db: Connection) => db.collection<StartRow>(LEASES)
