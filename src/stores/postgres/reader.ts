import pg from 'pg'
import type { ReaderStore } from '../../wire/reader/readerStore.ts'
import { asking, postgresTime } from './asking.ts'
import { optionsOf } from './connections.ts'
import { listenTo } from './listener.ts'
import { readPostgresPublicationIndex } from './publicationIndex.ts'
import { openPostgresRows } from './rows.ts'

/** What a reader asks is short; whoever waits for a server that says nothing is told so soon. */
const LIMITS = {
  max: 4,
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  query_timeout: 5_000,
  application_name: 'communique-reader',
}

/**
 * The wire's rows in the database that the main process writes, in sessions that can only read: of the server itself, or of a
 * standby, which tells of no writes and is looked at four times a second.
 *
 * @param table of the publications. @throws where the server does not answer.
 */
export const openPostgresReader = async (url: string, table: string): Promise<ReaderStore> => {
  const pool = new pg.Pool({ ...optionsOf(readOnly(url)), ...LIMITS })
  // Of one that is not in use; whoever asks next gets another.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const ask = asking({ pool }, { isPatient: false })
  try {
    await ask({ sql: 'SELECT 1' })
  } catch (error) {
    await pool.end()
    throw error
  }
  const { read: _, ...places } = readPostgresPublicationIndex(ask, table)
  return {
    places,
    rows: openPostgresRows(ask),
    time: () => postgresTime(ask),
    listen: (onWrite) =>
      listenTo(
        () =>
          new pg.Client({
            ...optionsOf(url),
            application_name: LIMITS.application_name,
            query_timeout: undefined,
          }),
        {
          onWrite,
          warn: () => undefined,
        },
      ).catch((error: unknown) => {
        if (isOfStandby(error)) return () => Promise.resolve()
        throw error
      }),
    close: () => pool.end(),
  }
}

/** What the address asks for besides stays. */
const readOnly = (url: string): string => {
  const address = new URL(url)
  const options = address.searchParams.get('options') ?? ''
  address.searchParams.set('options', `${options} -c default_transaction_read_only=on`.trim())
  return address.href
}

/** Standbys refuse `LISTEN` (object_not_in_prerequisite_state and read_only_sql_transaction, by version). */
const isOfStandby = (error: unknown): boolean =>
  ['55000', '25006'].includes(String((error as { code?: unknown }).code))
