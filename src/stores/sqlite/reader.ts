import { existsSync, statSync } from 'node:fs'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import type { ReaderStore } from '../../wire/reader/readerStore.ts'
import { CompilingOnce } from './compilingOnce.mjs'
import { readSqlitePublicationIndex } from './publicationIndex.ts'
import { openSqliteRows, type SqlClient, yieldingClient } from './rows.ts'

/** libsql 0.4.7 has no way to open a file for reading alone; like this each write is refused. */
const PRAGMAS = 'PRAGMA busy_timeout = 50; PRAGMA query_only = 1;'

/** How often it is looked whether somebody has written: four microseconds each time. */
const LOOK_MS = 20
/** And how often whether the file is still the same. */
const FILE_LOOKS = 25

/**
 * The wire's rows in the file that the main process writes: its own connection, which waits for no writer and keeps none
 * waiting.
 *
 * @param url `file:` and an absolute path. @param table of the publications.
 * @throws Error where there is no such file yet.
 */
export const openSqliteReader = async (url: string, table: string): Promise<ReaderStore> => {
  const file = url.replace(/^file:/, '')
  if (!existsSync(file)) throw new Error(`There is no database at ${file} yet.`)
  const inode = statSync(file).ino
  const database = new CompilingOnce(file)
  const client = new Sqlite3Client(file, {}, database, 'number')
  await client.executeMultiple(PRAGMAS)
  let isReplaced = false
  const asking: SqlClient = {
    execute: (statement) => {
      if (isReplaced) throw new Error('The file of the database has been replaced.')
      return client.execute(statement)
    },
  }
  const { read: _, ...places } = readSqlitePublicationIndex(asking, table)
  return {
    places,
    rows: openSqliteRows(yieldingClient(asking)),
    // That of this machine.
    time: () => Promise.resolve(new Date()),
    listen: (onWrite) => {
      const version = versionOf(database)
      let [last, looks] = [version(), 0]
      const timer = setInterval(() => {
        looks += 1
        if (looks % FILE_LOOKS === 0) isReplaced ||= inodeOf(file) !== inode
        const present = version()
        if (present !== last) onWrite()
        last = present
      }, LOOK_MS)
      timer.unref()
      return Promise.resolve(() => Promise.resolve(clearInterval(timer)))
    },
    close: () => Promise.resolve(client.close()),
  }
}

/** A number that is another one when another connection has written. */
const versionOf = (database: CompilingOnce): (() => number) => {
  const statement = database.prepare('PRAGMA data_version').raw()
  return () => (statement.get() as [number])[0]
}

/** Null where there is no such file; a restore puts another one in its place. */
const inodeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.ino ?? null
