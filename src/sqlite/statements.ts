import type { Client } from '@libsql/client'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import { CompilingOnce } from './compilingOnce.mjs'

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
