type Work = (tx: object) => Promise<unknown>
type Transaction = (work: Work, ...more: unknown[]) => Promise<unknown>
type Drizzle = { transaction: Transaction }
/** What became of a transaction; its error, once it has failed. */
type End = { error?: unknown }
type Id = string | number
/** What Payload's adapters on drizzle have. */
type Adapter = { drizzle?: Drizzle; sessions?: Record<Id, { db?: unknown } | undefined> }

/**
 * Payload's adapters on drizzle resolve a commit that the database has refused
 * (@payloadcms/drizzle/dist/transactions/beginTransaction.js: `done` catches it). Here the end of each transaction is seen
 * where drizzle itself tells of it, and found by drizzle's transaction, which Payload keeps as the session's `db`.
 */
export const createFailedCommits = (adapter: object) => {
  const at = adapter as Adapter
  const watched = new WeakSet<Drizzle>()
  const endsOf = new WeakMap<object, End>()
  const ends = new Map<Id, End>()

  const watch = (): void => {
    const { drizzle } = at
    if (!drizzle || watched.has(drizzle)) return
    watched.add(drizzle)
    const transaction = drizzle.transaction.bind(drizzle)
    drizzle.transaction = (work, ...more) => {
      const end: End = {}
      const whole = transaction(
        (tx) => {
          endsOf.set(tx, end)
          return work(tx)
        },
        ...more,
      )
      whole.catch((error: unknown) => (end.error = error))
      return whole
    }
  }

  return {
    begin: async <Begun extends Id | null>(begin: () => Promise<Begun>): Promise<Begun> => {
      watch()
      const id = await begin()
      const tx = id ? at.sessions?.[id]?.db : undefined
      const end = typeof tx === 'object' && tx !== null ? endsOf.get(tx) : undefined
      if (id && end) ends.set(id, end)
      return id
    },
    /** To be called when a commit or a rollback has come back. @returns the error of a commit that the database has refused. */
    ended: (id: Id): unknown => {
      const end = ends.get(id)
      ends.delete(id)
      return end?.error
    },
  }
}
