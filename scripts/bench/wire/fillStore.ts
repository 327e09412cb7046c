import { v5 } from 'uuid'
import type { Publication } from '../../../src/wire/rows.ts'
import type { BenchNewsroom, Statement } from '../newsroom.ts'
import { benchPublication } from './publications.ts'

const CHANGES = '8d2f4a16-0c55-5b7c-8f0e-5f3f9a6c1e77'
const BATCH = 500

type Filling = {
  /** The newest so many of `count`. */
  rows: number
  count: number
  now: number
  say: (sentence: string) => void
  signal: AbortSignal
}

/**
 * Writes publications and their changes past the register, in the shape that a release leaves. The store's own triggers
 * put them into its index of places.
 */
export const fillStore = async (
  newsroom: BenchNewsroom,
  { rows, count, now, say, signal }: Filling,
): Promise<void> => {
  for (let from = count - rows; from < count; from += BATCH) {
    signal.throwIfAborted()
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, place) => from + place)
    await newsroom.write(
      batch.flatMap((index) => toInserts(benchPublication({ index, count, now }), { index, rows, count })),
    )
    const written = from + batch.length - (count - rows)
    if (written % 10_000 === 0) say(`${written} of ${rows} publications are written`)
  }
  await newsroom.refreshStatistics()
}

type Place = { index: number; rows: number; count: number }

const toInserts = (row: Publication, { index, rows, count }: Place): Statement[] => {
  const { entry, availableAt: at } = row
  const number = index - (count - rows) + 1
  const change = { id: v5(`change/${number}`, CHANGES), key: `${entry}/4`, number, entry, seq: 4, edition: 1 }
  return [
    toInsert('publications', { ...row, written: Date.parse(at) }),
    toInsert('wire_changes', { ...change, change: 'released', at }),
  ]
}

/** In the names of the columns that Payload's adapter makes of those of fields. */
export const toInsert = (table: string, row: Record<string, unknown>): Statement => {
  const columns = Object.keys(row).map(
    (name) => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`,
  )
  return {
    sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    args: Object.values(row).map(toColumn),
  }
}

/** As Payload's adapter writes it: what is neither text nor number is JSON. */
const toColumn = (value: unknown): string | number | null => {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  return value === null || value === undefined ? null : JSON.stringify(value)
}
