import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Client } from 'pg'
import { optionsOf } from './connections.ts'
import { makeOnce } from './madeOnce.ts'

/** One for all servers of a database; it says only that there is something to look at. */
const CHANNEL = 'communique_wire'
const AGAIN_MS = 1_000

const FUNCTION = `
  CREATE OR REPLACE FUNCTION wire_notify() RETURNS trigger LANGUAGE plpgsql AS
  $wire$ BEGIN PERFORM pg_notify('${CHANNEL}', ''); RETURN NULL; END $wire$`

const isThere = (table: string) =>
  `SELECT FROM pg_trigger WHERE tgrelid = '${table}'::regclass AND tgname = 'wire_notify'`

/** Told with the COMMIT, once for all rows of a transaction. */
const triggerOn = (table: string) => `
  CREATE TRIGGER wire_notify AFTER INSERT OR UPDATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION wire_notify()`

type Listening = { url: string; tables: readonly string[]; onWrite: () => void }

/**
 * Hears of each write of these tables, by whichever server, on a connection of its own. One that is lost is opened again,
 * and what was written meanwhile is told then; until then whoever listens has to look by itself.
 *
 * @returns what ends it.
 */
export const openListener = async (
  adapter: PostgresAdapter,
  { url, tables, onWrite }: Listening,
): Promise<() => Promise<void>> => {
  await makeTriggers(adapter, tables)
  return listenTo(() => new adapter.pg.Client({ ...optionsOf(url), query_timeout: undefined }), {
    onWrite,
    warn: (err) =>
      adapter.payload.logger.warn({ err, msg: 'The connection that listens has ended; it is opened again.' }),
  })
}

type Hearing = { onWrite: () => void; warn: (error: unknown) => void }

/** The same where somebody else has seen to it that writes are told. */
export const listenTo = async (
  createClient: () => Client,
  { onWrite, warn }: Hearing,
): Promise<() => Promise<void>> => {
  let present: Client | null = null
  let timer: NodeJS.Timeout | undefined
  let isOver = false

  const again = (): void => {
    clearTimeout(timer)
    if (isOver) return
    timer = setTimeout(() => void listen().then(onWrite, again), AGAIN_MS)
    timer.unref()
  }
  const listen = async (): Promise<void> => {
    const client = createClient()
    client.on('error', warn)
    client.on('notification', onWrite)
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    if (isOver) return client.end()
    present = client
    client.once('end', again)
  }

  await listen()
  return async () => {
    isOver = true
    clearTimeout(timer)
    await present?.end()
  }
}

const makeTriggers = async (adapter: PostgresAdapter, tables: readonly string[]): Promise<void> => {
  const missing = async (on: Pick<PostgresAdapter['pool'], 'query'>): Promise<string[]> => {
    const found = []
    for (const table of tables) if ((await on.query(isThere(table))).rowCount === 0) found.push(table)
    return found
  }
  await makeOnce(adapter, {
    lock: 'triggers',
    isThere: async (on) => (await missing(on)).length === 0,
    make: async (on) => {
      for (const table of await missing(on)) await on.query(`${FUNCTION}; ${triggerOn(table)}`)
    },
  })
}
