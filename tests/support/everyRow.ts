import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Newsroom } from './newsroom.ts'

/** All rows of all tables, or all documents of all collections, as text; the store's own tables too. */
export const everyRow = async ({ payload }: Pick<Newsroom, 'payload'>): Promise<string> => {
  const db = payload.db as unknown
  if (isSqlite(db)) return everyRowOfSqlite(db)
  return isPostgres(db) ? everyRowOfPostgres(db) : everyDocumentOfMongo(db as MongooseAdapter)
}

const isSqlite = (db: unknown): db is SQLiteAdapter => (db as { name?: string }).name === 'sqlite'

const isPostgres = (db: unknown): db is PostgresAdapter => (db as { name?: string }).name === 'postgres'

const everyRowOfSqlite = async ({ client }: SQLiteAdapter): Promise<string> => {
  const { rows: tables } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  const names = [...tables.map(({ name }) => name as string), 'sqlite_master']
  const contents = []
  for (const name of names) {
    const { columns } = await client.execute(`SELECT * FROM "${name}" LIMIT 0`)
    // The index of words has numbers that JavaScript cannot hold.
    const cells = columns.map(
      (column) => `iif(typeof("${column}") = 'integer', "${column}" || '', "${column}")`,
    )
    contents.push([name, (await client.execute(`SELECT ${cells.join(', ')} FROM "${name}"`)).rows])
  }
  return JSON.stringify(contents)
}

const everyRowOfPostgres = async ({ pool }: PostgresAdapter): Promise<string> => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  )
  const contents = []
  for (const { name } of tables)
    contents.push([name, (await pool.query(`SELECT t::text AS row FROM "${name}" t`)).rows])
  return JSON.stringify(contents)
}

const everyDocumentOfMongo = async ({ connection }: MongooseAdapter): Promise<string> => {
  const collections = (await connection.db?.listCollections().toArray()) ?? []
  const contents = []
  for (const { name } of collections)
    contents.push([name, await connection.db?.collection(name).find().toArray()])
  return JSON.stringify(contents)
}

/** The bytes of SQLite's files after a checkpoint; null on another store. */
export const bytesOfDatabase = async ({
  payload,
  dataDir,
}: Pick<Newsroom, 'payload' | 'dataDir'>): Promise<string | null> => {
  const db = payload.db as unknown
  if (!isSqlite(db)) return null
  await db.client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  const files = (await readdir(dataDir)).filter((name) => /\.db(-wal)?$/.test(name))
  if (files.length === 0) throw new Error(`There is no database in ${dataDir}.`)
  const bytes = await Promise.all(files.map((name) => readFile(path.join(dataDir, name), 'latin1')))
  return bytes.join('\n')
}
