import { AsyncLocalStorage } from 'node:async_hooks'

type Transaction = (...given: unknown[]) => Promise<unknown>
type Drizzle = { transaction: Transaction }
/** What became of a transaction; its error, once it has failed. */
type End = { error?: unknown }

/**
 * Payload's adapters on drizzle resolve a commit that the database has refused
 * (@payloadcms/drizzle/dist/transactions/beginTransaction.js: `done` catches it). Here the end of each transaction is seen
 * where drizzle itself tells of it.
 */
export const createFailedCommits = (adapter: object) => {
  const beginning = new AsyncLocalStorage<End>()
  const watched = new WeakSet<Drizzle>()
  const ends = new Map<string | number, End>()

  const watch = (): void => {
    const { drizzle } = adapter as { drizzle?: Drizzle }
    if (!drizzle || watched.has(drizzle)) return
    watched.add(drizzle)
    const transaction = drizzle.transaction.bind(drizzle)
    drizzle.transaction = (...given) => {
      const end = beginning.getStore()
      const whole = transaction(...given)
      if (end) whole.catch((error: unknown) => (end.error = error))
      return whole
    }
  }

  return {
    begin: async <Id extends string | number | null>(begin: () => Promise<Id>): Promise<Id> => {
      watch()
      const end: End = {}
      const id = await beginning.run(end, begin)
      if (id) ends.set(id, end)
      return id
    },
    /** To be called when a commit or a rollback has come back. @returns the error of a commit that the database has refused. */
    ended: (id: string | number): unknown => {
      const end = ends.get(id)
      ends.delete(id)
      return end?.error
    },
  }
}
