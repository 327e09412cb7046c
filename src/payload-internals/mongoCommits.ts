import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ClientSession } from 'mongodb'

type Commit = MongooseAdapter['commitTransaction']

/** How long ending the transaction may delay the answer to a commit that has failed. */
const PATIENCE_MS = 1_000

/**
 * When a commit fails, Payload drops the session without ending it (@payloadcms/db-mongodb/dist/transactions/commitTransaction.js). If the
 * commit never reached the server, the transaction stays open there and blocks every other write to the same documents, a second try
 * included, for up to `transactionLifetimeLimitSeconds`. This ends it at once.
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
