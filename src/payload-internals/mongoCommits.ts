import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ClientSession } from 'mongodb'

type Commit = MongooseAdapter['commitTransaction']

/** Whoever waits for the answer to a commit waits so much longer. */
const PATIENCE_MS = 1_000

/**
 * Of a commit that fails, Payload forgets the session (@payloadcms/db-mongodb/dist/transactions/commitTransaction.js). Where the commit
 * never came to the server, its transaction is open there: until `transactionLifetimeLimitSeconds` nobody can write what it has written,
 * and whoever asks again is in their own way. So it is ended here.
 */
export const endingFailed =
  (adapter: MongooseAdapter, commit: Commit): Commit =>
  async (given) => {
    const id = await given
    const session = id ? adapter.sessions[id] : undefined
    try {
      await commit(given)
    } catch (error) {
      if (session) await end(adapter, session)
      throw error
    }
  }

const end = async ({ connection }: MongooseAdapter, session: ClientSession): Promise<void> => {
  try {
    await connection.db?.command({ killSessions: [session.id] }, { timeoutMS: PATIENCE_MS })
  } catch {
    // Nobody is there to be asked, and the server ends it by itself. A question that comes late must not end another's transaction.
    if (session.serverSession) session.serverSession.isDirty = true
  }
  await session.endSession()
}
