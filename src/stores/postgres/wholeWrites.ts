import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PoolClient } from 'pg'
import { mayBeStored } from '../../errors.ts'
import { drizzleOn } from '../../payload-internals/drizzlePostgres.ts'
import { ADAPTER_METHODS } from '../../payload-internals/methods.ts'
import type { createNesting } from '../nesting.ts'
import { ownTransactions, type Request } from '../ownTransactions.ts'
import { LostWrite } from '../transactions.ts'
import { isConnectionLost } from './failures.ts'
import { repeated, rethrow } from './repeated.ts'
import { createSlots } from './slots.ts'

const PATIENCE_MS = 30_000

type Read = (this: PostgresAdapter, args: { sort?: unknown; req?: Request | null }) => Promise<unknown>
type Session = PostgresAdapter['sessions'][string]

/**
 * Transactions of our own (ownTransactions.ts) in place of those of Payload's PostgreSQL:
 *
 * - no more than so many at once, fewer than the pool has connections: a read beside them finds one;
 * - a write outside of any that stood in another's way, or lost its connection before its COMMIT, is repeated;
 * - a COMMIT that answers ROLLBACK has failed; one whose answer never came may be stored.
 *
 * @param most transactions at once.
 */
export const keepWhole = (
  adapter: PostgresAdapter,
  { most, nesting }: { most: number; nesting?: ReturnType<typeof createNesting> },
): PostgresAdapter => {
  const slots = createSlots(most, PATIENCE_MS)
  const transactions = ownTransactions(adapter, {
    ...{ nesting, repeat: repeated, rethrow },
    enter: (label) => slots.enter(label),
    begin: async (onEnd) => toSession(adapter, await repeated(() => begin(adapter)), onEnd),
  })
  const reads = Object.fromEntries(
    ADAPTER_METHODS.reads.map((name) => [name, patient(adapter, adapter[name] as Read)]),
  )
  return Object.assign(adapter, transactions, reads, {
    writesDone: () => slots.idle(),
    writesWaiting: () => slots.waiting(),
  })
}

/** A read beside any transaction is asked again on another connection where its own is lost. */
const patient =
  (adapter: PostgresAdapter, read: Read): Read =>
  async (args) => {
    const id = await args.req?.transactionID
    if (id && adapter.sessions[id]) return read.call(adapter, args).catch(rethrow)
    // Payload adds to the list that it is given.
    const given = () => (Array.isArray(args.sort) ? { ...args, sort: [...(args.sort as string[])] } : args)
    return repeated(() => read.call(adapter, given())).catch(rethrow)
  }

/** What others commit meanwhile is seen by the next statement, which is what heads of logs and revisions are compared by. */
const begin = async ({ pool }: PostgresAdapter): Promise<PoolClient> => {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED')
    return client
  } catch (error) {
    client.release(true)
    throw error
  }
}

const toSession = (adapter: PostgresAdapter, client: PoolClient, onEnd: () => void): Session => {
  // The server has ended it, as one that did nothing for too long.
  client.once('end', onEnd)
  const release = (isBroken = false): void => {
    client.off('end', onEnd)
    client.release(isBroken)
    onEnd()
  }
  return {
    db: drizzleOn(adapter, client) as Session['db'],
    resolve: async () => {
      const answer = await client.query('COMMIT').catch((error: unknown) => {
        const isLost = isConnectionLost(error)
        release(isLost)
        throw isLost ? mayBeStored() : error
      })
      release()
      if (answer.command !== 'COMMIT') throw new LostWrite()
    },
    /** A connection that does not even roll back is closed, and the server rolls back. */
    reject: () =>
      client.query('ROLLBACK').then(
        () => release(),
        () => release(true),
      ),
  }
}
