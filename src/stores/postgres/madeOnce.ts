import type { PostgresAdapter } from '@payloadcms/db-postgres'

/** Ours among the advisory locks of a database: any numbers, as long as they are always the same. */
const OURS = 7_264_501
const LOCKS = { migrations: 1, publicationTables: 2, triggers: 3, searchIndexes: 4 } as const
type Lock = keyof typeof LOCKS

/** The two numbers of a lock, as PostgreSQL's functions take them. */
export const lockOf = (lock: Lock): string => `${OURS}, ${LOCKS[lock]}`

type Pool = PostgresAdapter['pool']
type Making = {
  lock: Lock
  /** Asked before and under the lock; where it is there, nothing is locked. */
  isThere: (on: Pick<Pool, 'query'>) => Promise<boolean>
  /** What makes it, in one transaction. */
  make: (on: Pick<Pool, 'query'>) => Promise<unknown>
}

/** Makes what is missing in the database, once however many servers start, however long it takes. */
export const makeOnce = async (
  { pool }: Pick<PostgresAdapter, 'pool'>,
  { lock, isThere, make }: Making,
): Promise<void> => {
  if (await isThere(pool)) return
  const client = await pool.connect()
  try {
    await client.query(
      `BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(${lockOf(lock)})`,
    )
    if (!(await isThere(client))) await make(client)
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    // The server rolls back what its connection leaves open.
    client.release(true)
    throw error
  }
}
