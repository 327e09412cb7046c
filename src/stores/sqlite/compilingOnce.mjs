import Database from 'libsql'
import { LRUCache } from 'lru-cache'

/** A request asks a dozen; filters and long lists make others, and those come and go. */
const KEPT = 200
/**
 * What asks for rows and names its columns, which are the same whatever a migration adds to the table. What writes is rare,
 * and would keep the texts that it has written.
 */
const IS_KEPT = /^\s*select\b(?!\s*\*)/i

/**
 * A database that compiles a question once: that takes five times as long as to answer it. SQLite compiles a kept one anew
 * by itself when the schema has changed, and ends it when its last row is read, which the client does at once. Plain
 * JavaScript: it runs as it stands, in a thread, too.
 */
export class CompilingOnce extends Database {
  #statements = new LRUCache({ max: KEPT })

  prepare(sql) {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = super.prepare(sql)
    if (!IS_KEPT.test(sql)) return statement
    const kept = toKept(statement, () => this.#statements.delete(sql))
    this.#statements.set(sql, kept)
    return kept
  }

  close() {
    this.#statements.clear()
    return super.close()
  }
}

/** The same, with its columns read once. One that has failed may not have ended, and is forgotten. */
const toKept = (statement, forget) => {
  let columns
  return Object.assign(Object.create(statement), {
    columns: () => (columns ??= statement.columns()),
    all: (...parameters) => {
      try {
        return statement.all(...parameters)
      } catch (error) {
        forget()
        throw error
      }
    },
  })
}
