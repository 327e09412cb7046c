import { randomUUID } from 'node:crypto'
import pg from 'pg'

/**
 * The store that this run of tests is about: scripts/test.ts runs the same tests again with a server named in
 * `STORE_UNDER_TEST`, a MongoDB or a PostgreSQL; without one it is SQLite.
 */
export type StoreName = 'sqlite' | 'mongodb' | 'postgres'

export const serverUnderTest = (): string | undefined => process.env.STORE_UNDER_TEST

export const nameOfStore = (uri: string | undefined): StoreName => {
  if (!uri || uri.startsWith('file:')) return 'sqlite'
  return uri.startsWith('postgres') ? 'postgres' : 'mongodb'
}

export const isReplicaSet = (uri: string): boolean => uri.includes('replicaSet=')

export const STORE = nameOfStore(serverUnderTest())

/** A MongoDB that is no replica set has none. @param uri undefined: SQLite. */
export const hasTransactions = (uri: string | undefined): boolean =>
  nameOfStore(uri) !== 'mongodb' || isReplicaSet(uri ?? '')

export const HAS_TRANSACTIONS = hasTransactions(serverUnderTest())

/** SQLite is the file of one server; several keep one newsroom together on the others. */
export const HAS_SEVERAL_SERVERS = STORE !== 'sqlite'

/** A database of its own on that server. */
export const databaseOn = (uri: string, name: string): string => {
  if (nameOfStore(uri) === 'postgres') return Object.assign(new URL(uri), { pathname: `/${name}` }).href
  const [address = '', query] = uri.split('?')
  const base = address.replace(/^(mongodb(?:\+srv)?:\/\/[^/]+)\/?.*$/, '$1')
  return `${base}/${name}${query ? `?${query}` : ''}`
}

/** A new one for each newsroom of the run; none on SQLite, whose file lies with the data. */
export const databaseOfThisRun = (): string | undefined => {
  const server = serverUnderTest()
  return server ? databaseOn(server, `t${randomUUID().slice(0, 8)}`) : undefined
}

/** What a server of the application has to be told. */
export const envOfDatabase = (uri: string | undefined): Record<string, string> => {
  if (!uri) return {}
  const isAlone = nameOfStore(uri) === 'mongodb' && !isReplicaSet(uri)
  return { DATABASE_URI: uri, ...(isAlone ? { MONGODB_STANDALONE: 'accept' } : {}) }
}

const nameIn = (uri: string): string => new URL(uri).pathname.slice(1)

const maintain = async (uri: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseOn(uri, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Of a PostgreSQL: a database that nobody has open, once more. */
export const copyDatabase = (from: string, to: string): Promise<void> =>
  maintain(to, `CREATE DATABASE "${nameIn(to)}" TEMPLATE "${nameIn(from)}"`)

/** Of a PostgreSQL: each takes ten megabytes, which may be memory. */
export const dropDatabase = (uri: string): Promise<void> =>
  maintain(uri, `DROP DATABASE IF EXISTS "${nameIn(uri)}" WITH (FORCE)`)
