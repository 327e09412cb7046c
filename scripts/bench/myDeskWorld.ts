import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BenchNewsroom, Statement } from './newsroom.ts'

type Row = Record<string, string | number | null>

/** The tables that have rows of an entry, and the column that names it. */
const TABLES: readonly { table: string; entry: string }[] = [
  { table: 'statements', entry: 'id' },
  { table: 'statements_locales', entry: '_parent_id' },
  { table: 'register_entries', entry: 'id' },
  { table: 'clearance_events', entry: 'entry' },
]

/** Rows of an entry as they stand in the database. */
const readRows = async ({ payload }: BenchNewsroom, id: string): Promise<{ table: string; row: Row }[]> => {
  const { client } = payload.db as unknown as SQLiteAdapter
  const found = await Promise.all(
    TABLES.map(async ({ table, entry }) => {
      const { rows } = await client.execute({ sql: `SELECT * FROM ${table} WHERE ${entry} = ?`, args: [id] })
      return rows.map((row) => ({ table, row: { ...row } as Row }))
    }),
  )
  return found.flat()
}

/** One entry again under another id: its own row, its words, its log, and what the register keeps of it. */
const copyOf = (rows: readonly { table: string; row: Row }[], id: string, copy: string): Statement[] =>
  rows.map(({ table, row }) => {
    const { id: own, ...rest } = row
    const named = Object.entries({ ...rest, ...keyOf(table, own, { id, copy }) }).map(
      ([name, value]) => [name, value === id ? copy : value] as const,
    )
    return {
      sql: `INSERT INTO ${table} (${named.map(([name]) => `"${name}"`).join(', ')}) VALUES (${named.map(() => '?').join(', ')})`,
      args: named.map(([, value]) => value),
    }
  })

/** Events have ids of their own; rows of a language are numbered by the database. */
const keyOf = (
  table: string,
  own: string | number | null | undefined,
  { id, copy }: { id: string; copy: string },
): Row => {
  if (own === id) return { id: copy }
  return table === 'clearance_events' ? { id: randomUUID() } : {}
}

type Filling = { newsroom: BenchNewsroom; id: string; count: number; say: (sentence: string) => void }

/** So many more entries that stand where this one does. */
export const multiply = async ({ newsroom, id, count, say }: Filling): Promise<void> => {
  const rows = await readRows(newsroom, id)
  const copies = Array.from({ length: count }, () => copyOf(rows, id, randomUUID()))
  await newsroom.fill(copies, say)
}
