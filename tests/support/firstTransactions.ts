import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { queueWrites } from '../../src/stores/sqlite/writeQueue.ts'

/**
 * Two requests that are answered in one turn of the event loop of a process that has written nothing yet: the second one
 * begins a transaction while that of the first is open. Of the adapter nothing is used but that it opens one.
 */
const drizzle = { transaction: (work: (transaction: object) => Promise<void>) => work({}) }
const adapter = queueWrites({ drizzle, sessions: {} } as unknown as SQLiteAdapter)

const turned = new Promise((resolve) => setImmediate(resolve))
const request = async (steps: number): Promise<void> => {
  await turned
  for (let step = 0; step < steps; step += 1) await Promise.resolve()
  const id = await adapter.beginTransaction()
  await new Promise((resolve) => setImmediate(resolve))
  await adapter.commitTransaction(id ?? '')
}

await Promise.all([request(0), request(50)])
process.stdout.write('both were stored\n')
