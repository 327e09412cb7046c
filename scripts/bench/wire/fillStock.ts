import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload } from 'payload'
import config from '../stock/src/payload.config.ts'
import { obey } from './children.ts'
import { toInsert } from './fillStore.ts'
import { benchPublication } from './publications.ts'
import { createStockRows } from './stockRows.ts'

/**
 * Fills stock Payload's database with what the wire has: as many texts, the same words, the same organisations. Run in
 * development, where Payload makes its tables, with their columns and indexes as it thinks best.
 */
const count = Number(process.argv[2])
const BATCH = 500
/** Of this connection alone: the one that serves has what Payload gives it. */
const IN_A_HURRY = 'PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;'

const payload = await getPayload({ config })
const { client } = payload.db as unknown as SQLiteAdapter
await client.executeMultiple(IN_A_HURRY)
const toRows = createStockRows()
const now = Date.now()
for (let from = 0; from < count; from += BATCH) {
  const length = Math.min(BATCH, count - from)
  const batch = Array.from({ length }, (_, place) => benchPublication({ index: from + place, count, now }))
  await client.batch(
    batch.flatMap(toRows).map(({ table, row }) => toInsert(table, row)),
    'write',
  )
}
await client.execute('ANALYZE')
obey('filled')
