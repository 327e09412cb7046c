import type { Client } from '@libsql/client'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'

type Statement = Database.Statement<unknown[]>

/** A request asks a dozen; filters and long lists make others, and those come and go. */
const KEPT = 200
/**
 * What asks for rows and names its columns, which are the same whatever a migration adds to the table. What writes is rare,
 * and would keep the texts that it has written.
 */
const IS_KEPT = /^\s*select\b(?!\s*\*)/i

/**
 * libsql's client, whose database compiles a question once: that takes five times as long as to answer it. SQLite compiles
 * a kept one anew by itself when the schema has changed, and ends it when its last row is read, which the client does at once.
 *
 * Leans on the constructor of `@libsql/client/lib-esm/sqlite3.js`, and on what `executeStmt` there calls.
 *
 * @param url `file:` and an absolute path.
 */
export const openClient = (url: string): Client => {
  const file = url.replace(/^file:/, '')
  return new Sqlite3Client(file, {}, new CompilingOnce(file), 'number')
}

class CompilingOnce extends Database {
  readonly #statements = new LRUCache<string, Statement>({ max: KEPT })

  // The types tell parameters apart by a generic that the client does not use.
  override prepare = ((sql: string): Statement => {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = super.prepare(sql) as Statement
    if (!IS_KEPT.test(sql)) return statement
    const kept = toKept(statement, () => this.#statements.delete(sql))
    this.#statements.set(sql, kept)
    return kept
  }) as Database.Database['prepare']

  override close(): this {
    this.#statements.clear()
    return super.close()
  }
}

/** The same, with its columns read once. One that has failed may not have ended, and is forgotten. */
const toKept = (statement: Statement, forget: () => void): Statement => {
  let columns: ReturnType<Statement['columns']> | undefined
  return Object.assign(Object.create(statement) as Statement, {
    columns: () => (columns ??= statement.columns()),
    all: (...parameters: unknown[]) => {
      try {
        return statement.all(...parameters)
      } catch (error) {
        forget()
        throw error
      }
    },
  })
}
