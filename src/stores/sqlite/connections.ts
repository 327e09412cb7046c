import { chmodSync, closeSync, existsSync, openSync, statSync, mkdirSync } from 'node:fs'
import type { Client, Transaction } from '@libsql/client'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CompilingOnce } from './compilingOnce.mjs'
import { openThread, type Thread, ThreadEnded } from './thread.ts'

const [OWNER_ONLY, OTHERS] = [0o600, 0o077]

/**
 * The database is nobody's but the server's: everything that is not out yet is in it. SQLite gives its write-ahead log and
 * the index of it the file's own mode; those of a time before are tightened, too.
 */
const keepToOwner = (file: string): void => {
  closeSync(openSync(/* turbopackIgnore: true */ file, 'a', OWNER_ONLY))
  if (process.platform === 'win32') return
  for (const one of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`])
    if (
      existsSync(/* turbopackIgnore: true */ one) &&
      (statSync(/* turbopackIgnore: true */ one).mode & OTHERS) !== 0
    )
      chmodSync(one, OWNER_ONLY)
}

/**
 * libsql's client on a database that compiles a question once. Leans on the constructor of
 * `@libsql/client/lib-esm/sqlite3.js`, and on what `executeStmt` there calls.
 *
 * @param url `file:` and an absolute path.
 */
export const openClient = (url: string): Client => {
  const file = url.replace(/^file:/, '')
  return new Sqlite3Client(file, {}, new CompilingOnce(file), 'number')
}

const PATIENCE_MS = 20_000
const COMMITS_BETWEEN_STATISTICS = 500

/** One who waits for the lock in the server's own thread keeps every reader waiting; in the thread that writes, nobody. */
const LOCK_MS = { reader: 50, writer: 1000 }

/** What is deleted is overwritten, so that somebody who was erased is not in the file any more. */
const pragmasOf = (role: keyof typeof LOCK_MS, foreignKeys = 'ON'): string => `
  PRAGMA busy_timeout = ${LOCK_MS[role]};
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ${foreignKeys};
  PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON;`

export type Connections = Omit<Client, 'close'> & {
  /** Resolves when the file is closed, and whole without its write-ahead log, which is empty. */
  close(): Promise<void>
  /**
   * Without statistics the planner takes the wrong index. The connection that writes takes them, the other one reads them;
   * while another process writes there are only older ones, which nothing depends on. Empties the write-ahead log, too,
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
 * Two connections that stay open: one reads, one, in a thread of its own, holds the transaction. The client of libsql opens
 * a new connection after each BEGIN and never closes it (two file descriptors for every write), and pragmas are lost with
 * the old one.
 *
 * @param url `file:` and an absolute path; its folder is made.
 * @param onNeglect told once why the statistics or the log could not be looked after behind a COMMIT, as on a full disk. What
 * was stored is stored all the same, and it is tried again behind each of the next ones.
 * @throws Error with one sentence when the file cannot be used.
 */
export const openConnections = async (
  url: string,
  onNeglect: (error: unknown) => void,
): Promise<Connections> => {
  try {
    const file = url.replace(/^file:/, '')
    mkdirSync(path.dirname(file), { recursive: true })
    keepToOwner(file)
    const reader = openClient(url)
    await reader.executeMultiple(pragmasOf('reader'))
    return join(reader, await openWriter(url), onNeglect)
  } catch (cause) {
    throw new Error(
      `The database ${url} cannot be used (${cause instanceof Error ? cause.message : String(cause)}): check DATABASE_URI, DATA_DIR and the rights on the file.`,
      { cause },
    )
  }
}

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

type Writer = {
  present: Thread
  begin(): Promise<void>
  /** Whether rows may refer to nothing for a while; another connection that takes the place of this one does the same. */
  letForeignKeysRest(isResting: boolean): Promise<void>
}

/** A BEGIN that was busy stays in progress on its connection until it is collected, and no COMMIT passes it. */
const openWriter = async (url: string): Promise<Writer> => {
  let foreignKeys = 'ON'
  const open = async (): Promise<Thread> => {
    const thread = openThread(url)
    await thread.executeMultiple(pragmasOf('writer', foreignKeys))
    return thread
  }
  const replace = async () => {
    await writer.present.close()
    writer.present = await open()
  }
  const writer: Writer = {
    present: await open(),
    begin: async () => {
      if (writer.present.closed) await replace()
      await patiently(() => writer.present.execute('BEGIN IMMEDIATE'), replace)
    },
    letForeignKeysRest: async (isResting) => {
      foreignKeys = isResting ? 'OFF' : 'ON'
      await writer.present.execute(`PRAGMA foreign_keys = ${foreignKeys}`)
    },
  }
  return writer
}

const join = (reader: Client, writer: Writer, onNeglect: (error: unknown) => void): Connections => {
  let [commits, isNeglected] = [0, false]
  const refreshStatistics = async () => {
    await writer.present.executeMultiple('PRAGMA analysis_limit = 400; ANALYZE;').catch(ignoreBusy)
    await reader.execute('ANALYZE sqlite_schema').catch(ignoreBusy)
    await writer.present.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(ignoreBusy)
  }
  const countCommit = async () => {
    commits += 1
    if (commits < COMMITS_BETWEEN_STATISTICS) return
    try {
      await refreshStatistics()
      ;[commits, isNeglected] = [0, false]
    } catch (error) {
      if (!isNeglected) onNeglect(error)
      isNeglected = true
    }
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
    close: async () => {
      // What cannot be moved, as on a full disk, stays in the log, and the next start takes it from there.
      await writer.present.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined)
      await writer.present.close()
      reader.close()
    },
    refreshStatistics,
    withoutForeignKeys: async (change) => {
      await writer.letForeignKeysRest(true)
      await change()
      await writer.letForeignKeysRest(false)
      const { rows } = await writer.present.execute('PRAGMA foreign_key_check')
      if (rows.length > 0) throw new Error(`A migration left ${rows.length} rows that refer to nothing.`)
    },
  }
}

const ignoreBusy = (error: unknown) => {
  if (!isBusy(error)) throw error
}

type Hooks = { afterCommit: () => Promise<void> }

const toTransaction = ({ execute, executeMultiple }: Thread, { afterCommit }: Hooks): Transaction => {
  let isOpen = true
  const rollback = async () => {
    if (!isOpen) return
    isOpen = false
    await execute('ROLLBACK').catch(ignoreEnded)
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
    executeMultiple,
    commit: async () => {
      await execute('COMMIT')
      isOpen = false
      await afterCommit()
    },
    rollback,
    close: () => void rollback(),
  }
}

/** Somebody else is writing, or has written since this transaction began to read. */
export const isBusy = (error: unknown) => /SQLITE_(BUSY|LOCKED)/.test(String(error))

/** SQLite ends the transaction by itself after some errors, among them a full disk; so does the end of its thread. */
const ignoreEnded = (error: unknown) => {
  if (!(error instanceof ThreadEnded) && !String(error).includes('no transaction is active')) throw error
}
