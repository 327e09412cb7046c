import type { BaseDatabaseAdapter } from 'payload'
import { ADAPTER_METHODS } from '../payload-internals/methods.ts'
import { createFailedCommits } from '../payload-internals/failedCommits.ts'
import { commit, follow, lose, LostWrite, refuseOutside, type Request } from './works.ts'

type TransactionId = number | string
type Call = (args: { req?: Request | null }) => Promise<unknown>
/** What adapters with transactions have, and Payload's type does not say. */
type Sessions = {
  sessions?: Record<TransactionId, { inTransaction?: () => boolean } | undefined>
}
type Adapter = BaseDatabaseAdapter & Sessions

/**
 * Of any adapter of Payload: a commit of what has been rolled back is an error of the caller, which on MongoDB and PostgreSQL
 * is silent; and a write of a request whose transaction has ended without it is refused (works.ts).
 */
export const guardAdapter = <Guarded extends BaseDatabaseAdapter>(adapter: Guarded): Guarded => {
  const writes = Object.fromEntries(
    ADAPTER_METHODS.writes.map((name) => [name, guardWrite(adapter, adapter[name] as Call)]),
  )
  return Object.assign(adapter, writes, guardEnds(adapter))
}

const guardWrite =
  (adapter: object, write: Call): Call =>
  async (args) => {
    if (!(await follow(args.req))) refuseOutside(args.req)
    return write.call(adapter, args)
  }

/** An adapter that has never begun a transaction has none: whoever commits there, as migrations do, has nothing to lose. */
const guardEnds = (
  adapter: Adapter,
): Pick<BaseDatabaseAdapter, 'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'> => {
  const { beginTransaction, commitTransaction, rollbackTransaction } = adapter
  let hasBegun = false
  const commits = createFailedCommits(adapter)
  return {
    beginTransaction: async (options) => {
      const id = await commits.begin(() => beginTransaction.call(adapter, options))
      hasBegun ||= Boolean(id)
      return id
    },
    commitTransaction: async (given) => {
      const id = await given
      if (hasBegun && !isOpen(adapter, id)) {
        if (id) lose(id)
        throw new LostWrite()
      }
      await commitTransaction.call(adapter, id)
      if (!id) return
      const cause = commits.ended(id)
      if (cause !== undefined) {
        lose(id)
        throw new Error('The database has refused to store what was written, and nothing of it is stored.', {
          cause,
        })
      }
      commit(id)
    },
    rollbackTransaction: async (given) => {
      const id = await given
      if (id) lose(id)
      await rollbackTransaction.call(adapter, id)
      if (id) commits.ended(id)
    },
  }
}

const isOpen = ({ sessions = {} }: Sessions, id: TransactionId | null | undefined): boolean => {
  const session = id ? sessions[id] : undefined
  return session !== undefined && (session.inTransaction?.() ?? true)
}
