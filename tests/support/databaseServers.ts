import { findMongo, MONGO_ADVICE } from './mongo.ts'
import { POSTGRES_ADVICE, startPostgres } from './postgres.ts'
import type { StoreName } from './storeUnderTest.ts'

/** A MongoDB or a PostgreSQL; each newsroom has a database of its own there. */
export type DatabaseServer = { kind: string; uri: string; stop: () => Promise<void> }

export const STORES = ['sqlite', 'mongodb', 'postgres'] as const satisfies readonly StoreName[]

export const isStore = (name: string): name is StoreName => (STORES as readonly string[]).includes(name)

const FINDERS = {
  mongodb: { find: findMongo, advice: MONGO_ADVICE },
  postgres: { find: startPostgres, advice: POSTGRES_ADVICE },
}

/** Null for SQLite, which has no server. @throws Error that says what is missing. */
export const needServer = async (store: StoreName): Promise<DatabaseServer | null> => {
  if (store === 'sqlite') return null
  const { find, advice } = FINDERS[store]
  const server = await find()
  if (!server) throw new Error(`Left out: ${advice}.`)
  return server
}
