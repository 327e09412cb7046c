import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { createConfig } from '../../src/createConfig.ts'
import { readEnv } from '../../src/env.ts'
import { isEmpty, seedPeople } from '../../src/server/story/people.ts'
import { stopServices } from '../../src/services.ts'
import { isBusy, type Connections } from '../../src/stores/sqlite/connections.ts'

export const PASSWORD = 'bench of a newsroom'
export const SECRET = '0f3c1a5b7d9e2f4a6c8b0d1e3f5a7c9b'
const BATCH = 500
/** For the connection that fills: its folder is thrown away, so nothing is lost with the machine. */
const IN_A_HURRY = 'PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 20000;'

type Ask = { method?: string; url: string; body?: unknown; token?: string }
export type Answer = { status: number; body: Record<string, unknown> }
export type Statement = { sql: string; args: (string | number | null)[] }

/** The application on a database of its own, with the demonstration's people. */
export type BenchNewsroom = {
  payload: Payload
  config: SanitizedConfig
  /** Where it is kept: its `DATA_DIR`. */
  directory: string
  /** Its `DATABASE_URI`, where that is no file in there. */
  databaseUri: string | undefined
  ask: (asked: Ask) => Promise<Answer>
  /** @returns a token. */
  logIn: (email: string) => Promise<string>
  /** Writes rows past the application, in batches. */
  fill: (rows: readonly Statement[][], say: (sentence: string) => void) => Promise<void>
  /** One batch of them; `refreshStatistics` is for the last. */
  write: (statements: Statement[]) => Promise<unknown>
  refreshStatistics: () => Promise<void>
  close: () => Promise<void>
}

/**
 * @param databaseUri of an empty PostgreSQL; left out, SQLite.
 * @param kept a folder in which it stays when it is closed, and may be already; left out, one that is removed.
 */
export const openBenchNewsroom = async (
  databaseUri?: string,
  choices?: Parameters<typeof createConfig>[1],
  kept?: string,
): Promise<BenchNewsroom> => {
  const directory = kept ?? (await mkdtemp(path.join(tmpdir(), 'communique-bench-')))
  const env = readEnv({
    DATA_DIR: directory,
    DATABASE_URI: databaseUri,
    PAYLOAD_SECRET: SECRET,
    COMMUNIQUE_DEMO: '1',
    LOG_LEVEL: 'silent',
  })
  const config = await createConfig(env, choices)
  const payload = await getPayload({ config, key: directory })
  if (await isEmpty(payload)) await seedPeople(payload, PASSWORD)
  const ask = askerOf(config, directory)
  const { write, refreshStatistics } = databaseUri ? onPostgres(payload) : await onSqlite(payload)
  return {
    ...{ payload, config, directory, databaseUri, ask, write, refreshStatistics },
    logIn: async (email) => {
      const { body } = await ask({ url: '/api/users/login', body: { email, password: PASSWORD } })
      return String(body.token)
    },
    fill: async (rows, say) => {
      for (let from = 0; from < rows.length; from += BATCH) {
        await write(rows.slice(from, from + BATCH).flat())
        if (from % 10_000 === 0 && from > 0) say(`${from} of ${rows.length} rows are written`)
      }
      await refreshStatistics()
    },
    close: async () => {
      await stopServices(payload)
      await payload.destroy()
      if (!kept) await rm(directory, { recursive: true, force: true })
    },
  }
}

type Filling = Pick<BenchNewsroom, 'write' | 'refreshStatistics'>

const onSqlite = async ({ db }: Payload): Promise<Filling> => {
  const { client } = db as unknown as SQLiteAdapter
  await client.executeMultiple(IN_A_HURRY)
  const write = async (statements: Statement[]): Promise<unknown> => {
    try {
      return await client.batch(statements, 'write')
    } catch (error) {
      if (!isBusy(error)) throw error
      // The newsroom itself is writing: its loops go on beside.
      await setImmediate()
      return write(statements)
    }
  }
  return { write, refreshStatistics: () => (client as Connections).refreshStatistics() }
}

const onPostgres = ({ db }: Payload): Filling => {
  const { pool } = db as unknown as PostgresAdapter
  return {
    write: async (statements) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN')
        for (const { sql, args } of statements) {
          let last = 0
          await client.query(
            sql.replace(/\?/g, () => `$${(last += 1)}`),
            args,
          )
        }
        await client.query('COMMIT')
      } finally {
        client.release()
      }
    },
    refreshStatistics: async () => void (await pool.query('ANALYZE')),
  }
}

export const askerOf =
  (config: SanitizedConfig, key: string): BenchNewsroom['ask'] =>
  async ({ url, body, token, method = body === undefined ? 'GET' : 'POST' }) => {
    const response = await handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://newsroom.example${url}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token ? { Authorization: `JWT ${token}` } : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

export const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

export const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED')
