import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { yieldToEventLoop } from '../../eventLoop.ts'
import { repeated, rethrow } from './repeated.ts'

/** What goes in for each `?`; PostgreSQL knows by the place what it is. */
export type Argument = string | number | boolean | Date | null | readonly string[]
export type Sql = { sql: string; args?: readonly Argument[] }
export type Ask = <Row>(asked: Sql) => Promise<Row[]>

const [TIMESTAMP, NUMERIC, BIGINT, JSONB, JSON_TYPE, BOOLEAN, INTEGER] = [1184, 1700, 20, 3802, 114, 16, 23]

/** As Payload's adapter gives them: instants as they are written in JSON, numbers as numbers. */
const READERS: Record<number, (text: string) => unknown> = {
  [TIMESTAMP]: (text) => new Date(text).toISOString(),
  [NUMERIC]: Number,
  [BIGINT]: Number,
  [INTEGER]: Number,
  [JSONB]: (text) => JSON.parse(text) as unknown,
  [JSON_TYPE]: (text) => JSON.parse(text) as unknown,
  [BOOLEAN]: (text) => text === 't',
}
const AS_IT_IS = (text: string): unknown => text
const types = { getTypeParser: (type: number) => READERS[type] ?? AS_IT_IS }

/**
 * Questions that go past Payload, before each of which others have their turn when it is time.
 *
 * @param adapter whose pool it is at the moment of asking.
 */
export const asking =
  (adapter: Pick<PostgresAdapter, 'pool'>, { isPatient = true }: { isPatient?: boolean } = {}): Ask =>
  async <Row>({ sql, args = [] }: Sql) => {
    await yieldToEventLoop()
    const query = { text: numbered(sql), values: [...args], types: types as never } // as `pg` takes them
    const ask = () => adapter.pool.query(query)
    const { rows } = await (isPatient ? repeated(ask) : ask()).catch(rethrow)
    return rows as Row[]
  }

/** The server's own clock. */
export const postgresTime = async (ask: Ask): Promise<Date> => {
  const [row] = await ask<{ now: string }>({
    sql: `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now`,
  })
  return new Date(row?.now ?? Number.NaN)
}

const numbered = (sql: string): string => {
  let last = 0
  return sql.replace(/\?/g, () => `$${(last += 1)}`)
}
