import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { isStorageFull, storageFull } from '../errors.ts'

type Work = (tx: object) => Promise<unknown>
type Transaction = (work: Work, ...more: unknown[]) => Promise<unknown>
type Drizzle = { transaction: Transaction }
type Executing = { execute: (statement: string) => Promise<unknown> }
/** What became of a transaction; its error, once it has failed. */
type End = { error?: unknown }
type Id = string | number
/** What Payload's adapters on drizzle have. */
type Adapter = { name?: string; drizzle?: Drizzle; sessions?: Record<Id, { db?: unknown } | undefined> }

/** Adapters whose COMMIT of a transaction in which a statement has failed rolls it back, and is no error. */
const ANSWERS_ROLLBACK = ['postgres', 'vercel-postgres']
/** Fails where one has. */
const PROBE = 'SELECT 1'

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
        async (tx) => {
          endsOf.set(tx, end)
          const done = await work(tx)
          if (ANSWERS_ROLLBACK.includes(at.name ?? '')) await (tx as Executing).execute(PROBE)
          return done
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

type RawTable = {
  name: string
  columns: Record<string, unknown>
  indexes?: Record<string, { name: string; on: string | string[]; unique?: boolean }>
}
type WithRawTables = { rawTables: Record<string, RawTable> }

/** Payload's indexes on tables of translations, and of lists of words, begin with the language, or the place in the list. */
const PARENT_OF: Record<string, string> = { _locales: '_parentID', _texts: 'parent' }

/**
 * So they cannot serve `_parent_id = ?`: at 2,000 entries a list of ten takes ten seconds. Run before the schema is built, this
 * puts an index on every such table, and `payload migrate:create` writes it into the migration.
 */
export const indexChildTables = ({ rawTables }: WithRawTables): void => {
  for (const table of Object.values(rawTables)) {
    const ending = Object.keys(PARENT_OF).find((each) => table.name.endsWith(each))
    const parent = PARENT_OF[ending ?? '']
    if (parent === undefined || !(parent in table.columns)) continue
    table.indexes = {
      ...table.indexes,
      _parentOnlyIdx: { name: `${table.name}_parent_only_idx`, on: parent },
    }
  }
}
