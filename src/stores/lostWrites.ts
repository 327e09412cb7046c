import type { BaseDatabaseAdapter, Config, Payload } from 'payload'
import { ADAPTER_METHODS, LOCAL_METHODS } from '../payload-internals/methods.ts'
import { createFailedCommits } from '../payload-internals/drizzle.ts'
import {
  markBegun,
  markCommitted,
  trackTransaction,
  markLost,
  LostWrite,
  noteFailure,
  noteWritten,
  refuseLostWrite,
  type TransactionRequest,
  runInCall,
} from './transactions.ts'

type TransactionId = number | string
type AdapterCall = (args: { req?: TransactionRequest | null }) => Promise<unknown>
/** What adapters with transactions have, and Payload's type does not say. */
type Sessions = {
  sessions?: Record<TransactionId, { inTransaction?: () => boolean } | undefined>
}
type AdapterWithSessions = BaseDatabaseAdapter & Sessions

/**
 * Of any adapter of Payload: a commit of what has been rolled back is an error of the caller, which on MongoDB and PostgreSQL
 * is silent; and a write of a request whose transaction has ended without it is refused (works.ts).
 */
export const guardAdapter = <Guarded extends BaseDatabaseAdapter>(adapter: Guarded): Guarded => {
  const writes = Object.fromEntries(
    ADAPTER_METHODS.writes.map((name) => [name, guardWrite(adapter, adapter[name] as AdapterCall)]),
  )
  const reads = Object.fromEntries(
    ADAPTER_METHODS.reads.map((name) => [name, guardRead(adapter, adapter[name] as AdapterCall)]),
  )
  return Object.assign(adapter, reads, writes, guardEnds(adapter))
}

const guardRead =
  (adapter: object, read: AdapterCall): AdapterCall =>
  async (args) => {
    try {
      return await read.call(adapter, args)
    } catch (error) {
      noteFailure(args?.req, error)
      throw error
    }
  }

const guardWrite =
  (adapter: object, write: AdapterCall): AdapterCall =>
  async (args) => {
    const work = await trackTransaction(args.req)
    if (!work) refuseLostWrite(args.req)
    const written = await write.call(adapter, args)
    // Of a conditional write that met nothing.
    if (written !== null) noteWritten(args.req, work)
    return written
  }

/** An adapter that has never begun a transaction has none: whoever commits there, as migrations do, has nothing to lose. */
const guardEnds = (
  adapter: AdapterWithSessions,
): Pick<BaseDatabaseAdapter, 'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'> => {
  const { beginTransaction, commitTransaction, rollbackTransaction } = adapter
  let hasBegun = false
  const commits = createFailedCommits(adapter)
  return {
    beginTransaction: async (options) => {
      const id = await commits.begin(() => beginTransaction.call(adapter, options))
      hasBegun ||= Boolean(id)
      if (id) markBegun(id)
      return id
    },
    commitTransaction: async (given) => {
      const id = await given
      if (hasBegun && !isOpen(adapter, id)) {
        if (id) markLost(id)
        throw new LostWrite()
      }
      await commitTransaction.call(adapter, id)
      if (!id) return
      const cause = commits.ended(id)
      if (cause !== undefined) {
        markLost(id)
        throw new Error('The database has refused to store what was written, and nothing of it is stored.', {
          cause,
        })
      }
      markCommitted(id)
    },
    rollbackTransaction: async (given) => {
      const id = await given
      if (id) markLost(id)
      await rollbackTransaction.call(adapter, id)
      if (id) commits.ended(id)
    },
  }
}

const isOpen = ({ sessions = {} }: Sessions, id: TransactionId | null | undefined): boolean => {
  const session = id ? sessions[id] : undefined
  return session !== undefined && (session.inTransaction?.() ?? true)
}

const API_READS: readonly string[] = LOCAL_METHODS.reads
const API_WRITES: readonly string[] = LOCAL_METHODS.writes

type ApiCall = (options: { req?: TransactionRequest }) => Promise<unknown>

/**
 * Nothing is acknowledged that is not stored, and nothing stored that is refused, also when a hook of a host catches the
 * error of a nested call (docs/architecture.md, Stores): of whatever collection or global, on whichever database. Hooks
 * make their calls by the Local API, so that it is followed.
 */
export const guardCalls = (payload: Payload): void => {
  const calls = payload as unknown as Record<string, ApiCall | undefined>
  for (const name of [...API_READS, ...API_WRITES]) {
    const call = calls[name]
    if (!call) continue
    calls[name] = (options) =>
      options?.req
        ? runInCall(options.req, API_WRITES.includes(name), () => call.call(payload, options))
        : call.call(payload, options)
  }
}

/** The other half: what a request writes, and how its transaction ends. */
export const guardDatabase = (db: Config['db']): Config['db'] => ({
  ...db,
  init: (args) => guardAdapter(db.init(args)),
})
