import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, Transaction } from '@libsql/client'
import { politely } from './politely.ts'
import { openClient } from './statements.ts'

const PATIENCE_MS = 20_000
const COMMITS_BETWEEN_STATISTICS = 500

/**
 * The client is synchronous inside: a longer timeout would stop the readers of this process. What is deleted is
 * overwritten, so that somebody who was erased is not in the file any more.
 */
const PRAGMAS = `PRAGMA busy_timeout = 50; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON;`

export type Connections = Client & {
  /**
   * Without statistics the planner takes the wrong index. On both connections, since each keeps its own; while another
   * process writes there are only older statistics, which nothing depends on. Empties the write-ahead log, too,
   * where what has been overwritten would stay.
   */
  refreshStatistics(): Promise<void>
  /**
   * For migrations: SQLite changes a column by building the table anew, and dropping the old one would delete the rows
   * that refer to it. The references are checked afterwards; switching is possible between transactions only.
   */
  withoutForeignKeys(change: () => Promise<void>): Promise<void>
}

/**
 * Two connections that stay open: one reads, one holds the transaction. The client of libsql opens a new connection
 * after each BEGIN and never closes it (two file descriptors for every write), and pragmas are lost with the old one.
 *
 * @param url `file:` and an absolute path; its folder is made.
 * @throws Error with one sentence when the file cannot be used.
 */
export const openConnections = async (url: string): Promise<Connections> => {
  try {
    mkdirSync(path.dirname(url.replace(/^file:/, '')), { recursive: true })
    return join(await open(url), await openWriter(url))
  } catch (cause) {
    throw new Error(
      `The database ${url} cannot be used (${cause instanceof Error ? cause.message : String(cause)}): check DATABASE_URI, DATA_DIR and the rights on the file.`,
      { cause },
    )
  }
}

const open = async (url: string): Promise<Client> => {
  const client = openClient(url)
  await client.executeMultiple(PRAGMAS)
  return client
}

type Writer = { present: Client; begin(): Promise<void> }

/** Another process (a set-up, a backup) may hold the lock for a while: waits without blocking the readers of this one. */
const patiently = async <T>(write: () => Promise<T>, onBusy: () => Promise<void> | void = () => {}) => {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await write()
    } catch (error) {
      if (!isBusy(error)) throw error
      await onBusy()
      if (Date.now() > giveUpAt) throw error
      await sleep(pause)
    }
  }
}

/** A BEGIN that was busy stays in progress on its connection until it is collected, and no COMMIT passes it. */
const openWriter = async (url: string): Promise<Writer> => {
  const replace = async () => {
    writer.present.close()
    writer.present = await open(url)
  }
  const writer: Writer = {
    present: await open(url),
    begin: async () => void (await patiently(() => writer.present.execute('BEGIN IMMEDIATE'), replace)),
  }
  return writer
}

const join = (reader: Client, writer: Writer): Connections => {
  let commits = 0
  const refreshStatistics = async () => {
    for (const connection of [writer.present, reader]) await analyse(connection)
    await writer.present.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(ignoreBusy)
  }
  const countCommit = async () => {
    commits += 1
    if (commits % COMMITS_BETWEEN_STATISTICS === 0) await refreshStatistics()
  }
  return {
    protocol: reader.protocol,
    get closed() {
      return reader.closed
    },
    execute: (statement) => reader.execute(statement),
    batch: (statements, mode) => reader.batch(statements, mode),
    migrate: (statements) => writer.present.migrate(statements),
    executeMultiple: (sql) => patiently(() => reader.executeMultiple(sql)),
    sync: () => reader.sync(),
    transaction: async () => {
      await writer.begin()
      return toTransaction(writer.present, { afterCommit: countCommit })
    },
    close: () => {
      writer.present.close()
      reader.close()
    },
    refreshStatistics,
    withoutForeignKeys: async (change) => {
      await writer.present.execute('PRAGMA foreign_keys = OFF')
      await change()
      await writer.present.execute('PRAGMA foreign_keys = ON')
      const { rows } = await writer.present.execute('PRAGMA foreign_key_check')
      if (rows.length > 0) throw new Error(`A migration left ${rows.length} rows that refer to nothing.`)
    },
  }
}

const analyse = async (connection: Client): Promise<void> => {
  await connection.executeMultiple('PRAGMA analysis_limit = 400; ANALYZE;').catch(ignoreBusy)
}

const ignoreBusy = (error: unknown) => {
  if (!isBusy(error)) throw error
}

type Hooks = { afterCommit: () => Promise<void> }

const toTransaction = (writer: Client, { afterCommit }: Hooks): Transaction => {
  let isOpen = true
  const { execute } = politely(writer)
  const rollback = async () => {
    if (!isOpen) return
    isOpen = false
    await writer.execute('ROLLBACK').catch(ignoreEnded)
  }
  return {
    get closed() {
      return !isOpen
    },
    execute,
    batch: async (statements) => {
      const results = []
      for (const statement of statements) results.push(await execute(statement))
      return results
    },
    executeMultiple: (sql) => writer.executeMultiple(sql),
    commit: async () => {
      await writer.execute('COMMIT')
      isOpen = false
      await afterCommit()
    },
    rollback,
    close: () => void rollback(),
  }
}

const isBusy = (error: unknown) => /SQLITE_(BUSY|LOCKED)/.test(String(error))

/** SQLite ends the transaction by itself after some errors, among them a full disk. */
const ignoreEnded = (error: unknown) => {
  if (!String(error).includes('no transaction is active')) throw error
}
