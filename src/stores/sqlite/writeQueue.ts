import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { LostWrite } from '../transactions.ts'
import { createNesting, type Writing } from '../nesting.ts'
import { openSession, rethrow, type Session } from '../../payload-internals/drizzle.ts'

/** First come, first served; one at a time. */
type Turns = {
  /**
   * Resolves when it is this caller's turn, with the function that ends it.
   * @param label who waits, for the error of whoever waits too long.
   */
  enter(label: string): Promise<() => void>
  /** How many wait for their turn. */
  waiting(): number
  /** Resolves when everybody who has entered so far has left. */
  idle(): Promise<void>
}

/**
 * @param patienceMs a caller gives up with an error when one single turn lasts longer than this. As long as turns end, as
 * they do even on a slow disk, everybody waits, however long the line; a call that waits for itself sees no turn end.
 */
export const createTurns = (patienceMs: number): Turns => {
  let tail: Promise<void> = Promise.resolve()
  let present = { label: 'nobody' }
  let waiting = 0
  const comes = async (before: Promise<void>): Promise<boolean> => {
    for (;;) {
      const seen = present
      if (await settlesWithin(before, patienceMs)) return true
      if (seen === present) return false
    }
  }
  const enter = async (label: string) => {
    let leave = () => {}
    const mine = new Promise<void>((resolve) => (leave = resolve))
    const before = tail
    tail = before.then(() => mine)
    waiting += 1
    const hasCome = await comes(before)
    waiting -= 1
    if (!hasCome) {
      leave()
      throw new Error(
        `${label} has waited ${patienceMs} ms for its turn to write: ${present.label} does not end.`,
      )
    }
    present = { label }
    return leave
  }
  return { enter, waiting: () => waiting, idle: () => tail }
}

const settlesWithin = async (promise: Promise<void>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)))
  const isInTime = await Promise.race([promise.then(() => true as const), late])
  clearTimeout(timer)
  return isInTime
}

/**
 * One write at a time, per process. Payload on SQLite swallows a failed COMMIT and cannot run two transactions at once
 * (docs/payload-traps.md 13 and 47), so begin, commit and rollback of the adapter are replaced:
 *
 * - a transaction waits for its turn, and the turn is free again after its commit or rollback;
 * - a write of the adapter outside any transaction gets one of its own, so that it is whole or not at all;
 * - a write inside an open transaction that does not carry its `req` would wait for itself: it is refused with the name
 *   of the call that forgot `req` (nesting.ts);
 * - a COMMIT that fails, and a commit of what a nested call has rolled back, is an error of the caller.
 */
export const queueWrites = (
  adapter: SQLiteAdapter,
  { patienceMs = 30_000, nesting = createNesting() } = {},
): SQLiteAdapter => {
  const turns = createTurns(patienceMs)

  const announce = (label: string): Transaction => {
    nesting.refuse(label)
    return { id: randomUUID(), label, isOpen: false }
  }

  const open = async (transaction: Transaction): Promise<string> => {
    await adapter.initializing
    const leave = await turns.enter(transaction.label)
    const onEnd = () => {
      transaction.isOpen = false
      leave()
    }
    try {
      adapter.sessions[transaction.id] = await openSession(adapter, onEnd)
    } catch (error) {
      onEnd()
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

  /** Who has begun a transaction ends it; another could only have rolled it back. */
  const commitTransaction = async (id?: TransactionId | Promise<TransactionId>) => {
    const session = takeSession(adapter, await id)
    if (session) return session.resolve()
    throw new LostWrite()
  }

  const rollbackTransaction = async (id: TransactionId | Promise<TransactionId>) => {
    await takeSession(adapter, await id)?.reject()
  }

  const inTransaction = (name: WriteName, write: Write): Write => {
    const inOwnTransaction = async (args: WriteArgs, transaction: Transaction) => {
      const id = await open(transaction)
      try {
        const result = await write.call(adapter, { ...args, req: withTransaction(args.req, id) })
        await commitTransaction(id)
        return result
      } catch (error) {
        await rollbackTransaction(id)
        return rethrow(error)
      }
    }
    return async (args) => {
      const id = await args.req?.transactionID
      if (id && adapter.sessions[id]) return write.call(adapter, args).catch(rethrow)
      const transaction = announce(`${name} of ${args.collection ?? args.global ?? args.slug ?? 'a global'}`)
      return nesting.within(transaction, () => inOwnTransaction(args, transaction))
    }
  }

  const writes = Object.fromEntries(WRITES.map((name) => [name, inTransaction(name, adapter[name] as Write)]))
  const writesDone = () => turns.idle()
  const writesWaiting = () => turns.waiting()
  return Object.assign(adapter, writes, {
    beginTransaction,
    commitTransaction,
    rollbackTransaction,
    writesDone,
    writesWaiting,
  })
}

/** Resolves when every write that the adapter has accepted so far is stored or refused. */
export const writesDone = async (adapter: object): Promise<void> => {
  if ('writesDone' in adapter) await (adapter as { writesDone: () => Promise<void> }).writesDone()
}

/** How many writes wait for their turn; null where the store has no queue. */
export const writesWaiting = (adapter: object): number | null =>
  'writesWaiting' in adapter ? (adapter as { writesWaiting: () => number }).writesWaiting() : null

const WRITES = [
  ...(['create', 'updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany', 'updateJobs'] as const),
  ...(['createVersion', 'updateVersion', 'deleteVersions'] as const),
  ...(['createGlobal', 'updateGlobal', 'createGlobalVersion', 'updateGlobalVersion'] as const),
] satisfies readonly (keyof SQLiteAdapter)[]

type WriteName = (typeof WRITES)[number]
type TransactionId = number | string
type Request = { transactionID?: TransactionId | Promise<TransactionId> }
type WriteArgs = { collection?: string; global?: string; slug?: string; req?: Request | null }
type Write = (this: SQLiteAdapter, args: WriteArgs) => Promise<unknown>
type Transaction = Writing & { id: string }

/** Taken out first, so that nothing else finds a session that is being ended. */
const takeSession = (adapter: SQLiteAdapter, id: TransactionId | undefined): Session | undefined => {
  if (id === undefined) return undefined
  const session = adapter.sessions[id]
  delete adapter.sessions[id]
  return session
}

/** The request's own properties stay reachable (its translations, for one); only the transaction is another. */
const withTransaction = (req: Request | null | undefined, id: string) =>
  Object.create(req ?? null, { transactionID: { value: id, enumerable: true } }) as Request
