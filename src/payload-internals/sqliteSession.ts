import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { isStorageFull, storageFull } from '../errors.ts'

export type Session = SQLiteAdapter['sessions'][string]

/**
 * Drizzle's transaction ends with its callback. As in @payloadcms/drizzle/dist/transactions/beginTransaction.js its end
 * is lifted out into `resolve` and `reject`; other than there, `resolve` fails when the COMMIT fails.
 *
 * @param onEnd called once, when nothing of the transaction is left.
 */
export const openSession = async (adapter: SQLiteAdapter, onEnd: () => void): Promise<Session> => {
  const rolledBack = new Error('rolled back')
  let commit = () => {}
  let rollback = () => {}
  let done: Promise<void> = Promise.resolve()
  const db = await new Promise<unknown>((ready, failed) => {
    done = adapter.drizzle.transaction(
      (transaction) =>
        new Promise<void>((resolve, reject) => {
          commit = resolve
          rollback = () => reject(rolledBack)
          ready(transaction)
        }),
    )
    done.catch(failed)
  })
  const finish = async () => {
    const error = await done.then(() => null).catch((reason: unknown) => reason)
    onEnd()
    if (error !== null && error !== rolledBack) rethrow(error)
  }
  return {
    db: db as Session['db'],
    resolve: () => (commit(), finish()),
    reject: () => (rollback(), finish()),
  }
}

/** A full disk is an answer for people; everything else stays what it is. */
export const rethrow = (error: unknown): never => {
  throw isStorageFull(error) ? storageFull() : error
}
