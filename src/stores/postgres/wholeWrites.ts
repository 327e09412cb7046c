import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PoolClient } from 'pg'
import { mayBeStored } from '../../errors.ts'
import { drizzleOn } from '../../payload-internals/drizzlePostgres.ts'
import { ADAPTER_METHODS } from '../../payload-internals/methods.ts'
import { createNesting, type Writing } from '../nesting.ts'
import { LostWrite } from '../transactions.ts'
import { isConnectionLost } from './failures.ts'
import { repeated, rethrow } from './repeated.ts'
import { createSlots } from './slots.ts'

const PATIENCE_MS = 30_000

type TransactionId = number | string
type Request = { transactionID?: TransactionId | Promise<TransactionId> }
type WriteArgs = { collection?: string; global?: string; slug?: string; data?: object; req?: Request | null }
type Write = (this: PostgresAdapter, args: WriteArgs) => Promise<unknown>
type Read = (this: PostgresAdapter, args: { sort?: unknown; req?: Request | null }) => Promise<unknown>
type Session = PostgresAdapter['sessions'][string]

const WRITES = [...ADAPTER_METHODS.writes, 'updateJobs'] as const

/**
 * Payload's PostgreSQL takes an answer to COMMIT for a commit, whatever it says, and writes of several statements outside
 * of a transaction one by one. So begin, commit and rollback of the adapter are replaced:
 *
 * - no more than so many transactions at once, fewer than the pool has connections: a read beside them finds one;
 * - a write outside of any transaction gets one of its own, so that it is whole or not at all; what stood in another's way,
 *   or lost its connection before its COMMIT, is repeated;
 * - a write inside an open transaction that does not carry its `req` would wait for itself: it is refused (nesting.ts);
 * - a COMMIT that fails, or that answers ROLLBACK, is an error of the caller; one whose answer never came may be stored.
 *
 * @param most transactions at once.
 */
export const keepWhole = (
  adapter: PostgresAdapter,
  { most, nesting = createNesting() }: { most: number; nesting?: ReturnType<typeof createNesting> },
): PostgresAdapter => {
  const slots = createSlots(most, PATIENCE_MS)

  const announce = (label: string): Transaction => {
    nesting.refuse(label)
    return { id: randomUUID(), label, isOpen: false }
  }

  const open = async (transaction: Transaction): Promise<string> => {
    await adapter.initializing
    const leave = await slots.enter()
    try {
      const client = await repeated(() => begin(adapter))
      adapter.sessions[transaction.id] = toSession(adapter, client, () => {
        transaction.isOpen = false
        leave()
      })
    } catch (error) {
      leave()
      return rethrow(error)
    }
    transaction.isOpen = true
    return transaction.id
  }

  const beginTransaction = async (): Promise<string> => {
    const transaction = announce('A call of the Local API')
    nesting.from(transaction)
    return open(transaction)
  }
  const commitTransaction = async (id?: TransactionId | Promise<TransactionId>) => {
    const session = takeSession(adapter, await id)
    if (!session) throw new LostWrite()
    return session.resolve()
  }
  const rollbackTransaction = async (id: TransactionId | Promise<TransactionId>) => {
    await takeSession(adapter, await id)?.reject()
  }

  const inTransaction = (name: string, write: Write): Write => {
    const inOwnTransaction = async (args: WriteArgs, transaction: Transaction) => {
      const id = await open(transaction)
      try {
        const result = await write.call(adapter, { ...args, req: withTransaction(args.req, id) })
        await commitTransaction(id)
        return result
      } catch (error) {
        await rollbackTransaction(id)
        throw error
      }
    }
    return async (args) => {
      const id = await args.req?.transactionID
      if (id && adapter.sessions[id]) return write.call(adapter, args).catch(rethrow)
      const label = `${name} of ${args.collection ?? args.global ?? args.slug ?? 'a global'}`
      return repeated(() => {
        const transaction = announce(label)
        // Payload writes into what it is given.
        const given = args.data ? { ...args, data: structuredClone(args.data) } : args
        return nesting.within(transaction, () => inOwnTransaction(given, transaction))
      }).catch(rethrow)
    }
  }

  const writes = Object.fromEntries(WRITES.map((name) => [name, inTransaction(name, adapter[name] as Write)]))
  const reads = Object.fromEntries(
    ADAPTER_METHODS.reads.map((name) => [name, patient(adapter, adapter[name] as Read)]),
  )
  return Object.assign(adapter, writes, reads, {
    beginTransaction,
    commitTransaction,
    rollbackTransaction,
    writesDone: () => slots.idle(),
    writesWaiting: () => slots.waiting(),
  })
}

type Transaction = Writing & { id: string }

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

/** Taken out first, so that nothing else finds a session that is being ended. */
const takeSession = (adapter: PostgresAdapter, id: TransactionId | undefined): Session | undefined => {
  if (id === undefined) return undefined
  const session = adapter.sessions[id]
  delete adapter.sessions[id]
  return session
}

/** The request's own properties stay reachable (its translations, for one); only the transaction is another. */
const withTransaction = (req: Request | null | undefined, id: string) =>
  Object.create(req ?? null, { transactionID: { value: id, enumerable: true } }) as Request
