import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { afterStoring, isStorageFull, mayBeStored, storageFull, writeConflict } from '../../errors.ts'
import { ADAPTER_METHODS } from '../../payload-internals/methods.ts'
import { repeated } from '../repeated.ts'
import { asked, BUDGET_MS, mayRepeatWrite, rethrow } from './asking.ts'
import { endingFailed } from '../../payload-internals/mongoCommits.ts'
import { isCommitUnknown, isLost, isTransient } from './failures.ts'

type TransactionId = number | string
type Args = {
  req?: { transactionID?: TransactionId | Promise<TransactionId> } | null
  data?: object
  sort?: unknown
}
type Call = (this: MongooseAdapter, args: Args) => Promise<unknown>

/**
 * What MongoDB says when something goes wrong, in words that an answer has. A write outside of any transaction, and a read,
 * are repeated while it is sure that nothing was done; what is in one is for whoever has begun it. An answer that was lost is
 * said to be lost: what was asked may be stored.
 */
export const sayFailures = (adapter: MongooseAdapter): MongooseAdapter => {
  const commit = endingFailed(adapter, adapter.commitTransaction.bind(adapter))
  const begin = adapter.beginTransaction.bind(adapter)
  const isIn = async ({ req }: Args): Promise<boolean> => {
    const id = await req?.transactionID
    return id !== undefined && id !== null && Boolean(adapter.sessions[id])
  }
  /** Requests of which something is stored, one write at a time. */
  const storing = new WeakSet<object>()
  const behindOthers = <T>({ req }: Args, work: () => Promise<T>): Promise<T> =>
    req && storing.has(req) ? afterStoring(work) : work()
  const write =
    (call: Call): Call =>
    async (args) => {
      if (await isIn(args)) return call.call(adapter, args).catch(inTransaction)
      const writing = () =>
        repeated(() => {
          // Payload writes into what it is given.
          const given = args.data ? { ...args, data: structuredClone(args.data) } : args
          return call.call(adapter, given)
        }, WRITES).catch(alone)
      const written = await behindOthers(args, writing)
      if (args.req) storing.add(args.req)
      return written
    }
  const read =
    (call: Call): Call =>
    async (args) => {
      if (await isIn(args)) return call.call(adapter, args).catch(inTransaction)
      const given = () => (Array.isArray(args.sort) ? { ...args, sort: [...(args.sort as string[])] } : args)
      return behindOthers(args, () => asked(() => call.call(adapter, given())))
    }
  const wrapped = (names: readonly string[], wrap: (call: Call) => Call) =>
    Object.fromEntries(names.map((name) => [name, wrap(adapter[name as keyof MongooseAdapter] as Call)]))
  return Object.assign(adapter, {
    ...wrapped(ADAPTER_METHODS.writes, write),
    ...wrapped(ADAPTER_METHODS.reads, read),
    beginTransaction: (...given: Parameters<typeof begin>) => begin(...given).catch(rethrow),
    commitTransaction: (id: Parameters<typeof commit>[0]) => commit(id).catch(committing),
  })
}

const WRITES = { budgetMs: BUDGET_MS, mayRepeat: mayRepeatWrite }

/** A transaction that has lost its connection, or its primary, was never committed. */
const inTransaction = (error: unknown): never => {
  if (isStorageFull(error)) throw storageFull()
  return rethrow(isTransient(error) ? Object.assign(writeConflict(), { cause: error }) : error)
}

const committing = (error: unknown): never => {
  if (isCommitUnknown(error)) throw mayBeStored()
  return inTransaction(error)
}

const alone = (error: unknown): never => {
  if (isLost(error)) throw mayBeStored()
  return inTransaction(error)
}
