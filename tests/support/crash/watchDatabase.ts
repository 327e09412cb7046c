import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, SanitizedConfig } from 'payload'
import type { Reaper } from './reaper.ts'

/** Every method of Payload's database adapter that changes something and that the application calls. */
const WRITES = [
  ...(['create', 'updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany'] as const),
  ...(['createVersion', 'updateVersion', 'deleteVersions'] as const),
] satisfies readonly (keyof BaseDatabaseAdapter)[]

type Arguments = {
  collection?: string
  data?: { type?: unknown }
  req?: { transactionID?: number | string | Promise<number | string> } | null
}
type Call = (args: Arguments) => Promise<unknown>
type Commit = (id?: number | string | Promise<number | string>) => Promise<void>
type Client = { transaction: (...given: unknown[]) => Promise<{ commit: () => Promise<void> }> }

/**
 * The adapter of any store, with each of its writes reported to the reaper. On SQLite a write that is no part of a
 * larger transaction has a middle: everything is written, and nothing is stored yet.
 */
export const watchDatabase = (adapter: SanitizedConfig['db'], reaper: Reaper): SanitizedConfig['db'] => ({
  ...adapter,
  init: (given) => watchWrites(adapter.init(given), reaper),
})

const watchWrites = <T extends BaseDatabaseAdapter>(db: T, reaper: Reaper): T => {
  const middle = new AsyncLocalStorage<() => void>()
  const isSqlite = db.name === 'sqlite'
  const sessions = db as unknown as { sessions?: Record<string, unknown> }

  const watched =
    (name: string, call: Call): Call =>
    async (args) => {
      const id = await args.req?.transactionID
      const isPart = id !== undefined && Boolean(sessions.sessions?.[id])
      const write = { label: labelOf(name, args), hasInside: isSqlite && !isPart }
      return reaper.around(write, (inside) => middle.run(inside, () => call.call(db, args)))
    }

  const commit = db.commitTransaction.bind(db) as Commit
  const watchedCommit: Commit = async (id) => {
    const session = await id
    if (session === undefined || !sessions.sessions?.[session]) return commit(id)
    return reaper.around({ label: 'commit', hasInside: false }, () => commit(id))
  }
  const { connect } = db
  return Object.assign(
    db,
    Object.fromEntries(WRITES.map((name) => [name, watched(name, db[name] as unknown as Call)])),
    { commitTransaction: watchedCommit },
    isSqlite && {
      connect: async (...options: Parameters<NonNullable<typeof connect>>) => {
        await connect?.call(db, ...options)
        watchCommits((db as unknown as { client: Client }).client, middle)
      },
    },
  )
}

const labelOf = (name: string, { collection = '', data }: Arguments): string => {
  const type = collection === 'clearance-events' && typeof data?.type === 'string' ? ` (${data.type})` : ''
  return `${name} ${collection}${type}`
}

const watchCommits = (client: Client, middle: AsyncLocalStorage<() => void>): void => {
  const begin = client.transaction.bind(client)
  client.transaction = async (...given) => {
    const inside = middle.getStore()
    const transaction = await begin(...given)
    const commit = transaction.commit.bind(transaction)
    transaction.commit = async () => {
      inside?.()
      await commit()
    }
    return transaction
  }
}
