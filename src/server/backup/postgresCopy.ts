import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { isUnknownDatabase } from '../../stores/postgres/failures.ts'
import { StartFailure } from '../startFailure.ts'
import type { DatabaseCopy, Working } from './databaseCopy.ts'
import { toMegabytes } from './toMegabytes.ts'

const NAME = 'communique.pgdump'
const LOOK_MS = 2_000
/** Of every server. */
const MAINTENANCE = 'postgres'

/** One file of `pg_dump`, which reads in one transaction; nobody waits for it. The programs come with PostgreSQL. */
export const postgresCopy = (uri: string): DatabaseCopy => ({
  store: 'postgres',
  dump: async (folder, working) => {
    const target = path.join(folder, NAME)
    const stopTelling = tellGrowth(target, working)
    const what = ['--format=custom', '--no-owner', '--no-privileges', `--file=${target}`]
    await runProgram('pg_dump', what, { uri, signal: working.signal }).finally(stopTelling)
  },
  isFree: async () => {
    try {
      const { rows } = await ask<{ count: string }>(
        uri,
        `SELECT count(*) AS count FROM pg_tables WHERE schemaname = 'public'`,
      )
      return Number(rows[0]?.count) === 0
    } catch (error) {
      if (isUnknownDatabase(error)) return true
      throw error
    }
  },
  load: async (folder, { key, data }, { signal, progress }) => {
    await makeDatabase(uri)
    progress('database: it is being put back')
    const put = (...sections: string[]) =>
      runProgram(
        'pg_restore',
        [
          ...sections.map((section) => `--section=${section}`),
          ...['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction'],
          // Of a database's extensions the newsroom needs none, and its account may not make them.
          '--schema=public',
          path.join(folder, NAME),
        ],
        { uri, signal },
      )
    await put('pre-data')
    await ask(uri, 'INSERT INTO payload_kv (key, data) VALUES ($1, $2)', [key, JSON.stringify(data)])
    await put('data', 'post-data')
  },
  elsewhere: () => {
    const other = withDatabase(uri, `${nameIn(uri)}-check-${randomBytes(4).toString('hex')}`)
    return { uri: other, drop: () => dropDatabase(other) }
  },
})

const nameIn = (uri: string): string => decodeURIComponent(new URL(uri).pathname.slice(1))

const withDatabase = (uri: string, name: string): string =>
  Object.assign(new URL(uri), { pathname: `/${encodeURIComponent(name)}` }).href

const ask = async <Row extends pg.QueryResultRow>(
  uri: string,
  statement: string,
  values: readonly string[] = [],
): Promise<pg.QueryResult<Row>> => {
  const client = new pg.Client({ connectionString: uri })
  try {
    await client.connect()
    return await client.query<Row>(statement, [...values])
  } finally {
    await client.end()
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Connects to another database only if this one does not exist yet: some accounts are let into their own alone. */
const makeDatabase = async (uri: string): Promise<void> => {
  try {
    await ask(uri, 'SELECT 1')
  } catch (error) {
    if (!isUnknownDatabase(error)) throw error
    await ask(withDatabase(uri, MAINTENANCE), `CREATE DATABASE ${quoted(nameIn(uri))}`)
  }
}

const dropDatabase = async (uri: string): Promise<void> => {
  await ask(withDatabase(uri, MAINTENANCE), `DROP DATABASE IF EXISTS ${quoted(nameIn(uri))} WITH (FORCE)`)
}

type Running = { uri: string; signal: AbortSignal }

/** What PostgreSQL's programs know of an address that `pg` reads, too; of anything else they say that it is invalid. */
const KNOWN = [
  ...[
    'host',
    'hostaddr',
    'port',
    'user',
    'dbname',
    'options',
    'application_name',
    'fallback_application_name',
  ],
  ...['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'sslnegotiation', 'client_encoding', 'connect_timeout'],
  ...['keepalives', 'keepalives_idle', 'target_session_attrs'],
]

/** For PostgreSQL's programs; the password apart. */
export const addressFor = (uri: string): { address: string; password: string } => {
  const url = new URL(uri)
  const password = url.searchParams.get('password') ?? decodeURIComponent(url.password)
  url.password = ''
  const options = [...url.searchParams].filter(([name]) => KNOWN.includes(name))
  // As `pg` has it: encrypted, and nobody's name looked at.
  const toProgram = ([name, value]: [string, string]): string =>
    `${name}=${encodeURIComponent(name === 'sslmode' && value === 'no-verify' ? 'require' : value)}`
  url.search = options.map(toProgram).join('&')
  return { address: url.href, password }
}

/** The password is in the environment of the program, where other accounts of the machine do not see it. */
const runProgram = (program: string, args: readonly string[], { uri, signal }: Running): Promise<void> =>
  new Promise((resolve, reject) => {
    const { address, password } = addressFor(uri)
    const child = spawn(program, [`--dbname=${address}`, ...args], {
      env: { ...process.env, ...(password ? { PGPASSWORD: password } : {}) },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? missing(program) : error),
    )
    child.once('close', (code) => {
      if (code === 0) return resolve()
      reject(new StartFailure(`${program} has ended with ${code}: ${said.trim().split('\n')[0] ?? ''}`))
    })
  })

const missing = (program: string): StartFailure =>
  new StartFailure(
    `${program} is missing: install PostgreSQL’s client programs, of the server’s version or a later one (Debian: postgresql-client).`,
  )

const tellGrowth = (target: string, { progress }: Working): (() => void) => {
  const timer = setInterval(() => {
    if (existsSync(target))
      void stat(target).then(({ size }) => progress(`database: ${toMegabytes(size)} MB`))
  }, LOOK_MS)
  return () => clearInterval(timer)
}
