import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Pool, PoolConfig } from 'pg'
import { isUnknownDatabase } from './failures.ts'

/** A transaction that stands still for longer has been forgotten; a lock that is kept for longer never comes. */
const LIMITS = {
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
  /** Of this side, for a server that says nothing at all. */
  query_timeout: 40_000,
}
const CONNECT_MS = 10_000

/** What goes beside the pool: the connection that listens. */
const BESIDE = 1
/** With fewer there is none for readers beside the transactions. */
export const FEWEST_CONNECTIONS = 4
export const DEFAULT_CONNECTIONS = 20

/** Of as many connections as one process may have: the pool, and how many of it may be in a transaction. */
export const sharesOf = (connections: number): { pool: number; transactions: number } => {
  const pool = connections - BESIDE
  return { pool, transactions: Math.floor(pool / 2) }
}

/** An address says more than these, such as `sslmode` or another `statement_timeout`, and wins. */
export const optionsOf = (url: string): PoolConfig => ({
  connectionString: url,
  application_name: 'communique',
  connectionTimeoutMillis: CONNECT_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: CONNECT_MS,
  ...LIMITS,
})

/** For migrations, which take the time that they need. */
export const patientOptionsOf = (url: string): PoolConfig => ({
  ...optionsOf(url),
  ...Object.fromEntries(Object.keys(LIMITS).map((limit) => [limit, 0])),
})

/** Payload makes its pool with one connection that nobody ever gives back, and leaves a pool of somebody else's as it is. */
export const openPool = ({ pg, payload }: PostgresAdapter, options: PoolConfig, max: number): Pool => {
  const pool = new pg.Pool({ ...options, max })
  // Of one that is not in use; nobody waits for its answer, and the next one who asks gets another.
  pool.on('error', (err) => payload.logger.warn({ err, msg: 'A connection to PostgreSQL has ended.' }))
  // Of one that is in use: whoever has asked is told by the answer. An error that nobody hears ends the process.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

/**
 * Makes the database where there is none, as for a first start.
 *
 * @throws Error with one sentence, and without the password, when the server does not answer or lets nobody in.
 */
export const reachDatabase = async (adapter: PostgresAdapter, url: string): Promise<void> => {
  const look = async () => {
    const client = new adapter.pg.Client(optionsOf(url))
    try {
      await client.connect()
    } finally {
      await client.end()
    }
  }
  try {
    await look().catch(async (error: unknown) => {
      if (!isUnknownDatabase(error)) throw error
      // Of two that start at once the other one may have made it.
      await adapter.createDatabase()
      await look()
    })
  } catch (cause) {
    throw new Error(
      `The database ${addressOf(url)} cannot be used (${messageOf(cause)}): check DATABASE_URI, and that PostgreSQL runs.`,
      { cause },
    )
  }
}

const addressOf = (url: string): string => {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}

/** Where a name has several addresses and none answers, the errors of all of them have no words of their own. */
const messageOf = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: string }
  return message || code || String(error)
}
