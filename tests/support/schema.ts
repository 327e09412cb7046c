import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

type Snapshot = unknown
type Kit = {
  generateDrizzleJson: (schema: Record<string, unknown>) => Promise<Snapshot>
  generateMigration: (before: Snapshot, after: Snapshot) => Promise<string[]>
}

type Adapter = Pick<SQLiteAdapter, 'client' | 'schema'> & {
  defaultDrizzleSnapshot: Snapshot
  requireDrizzleKit: () => Kit
}
const toSqlite = (payload: Payload) => payload.db as unknown as Adapter

/** Makes the tables of a config that has no migrations of its own, such as a host application in a test. */
export const createTables = async (payload: Payload): Promise<void> => {
  const adapter = toSqlite(payload)
  for (const statement of await statementsFrom(payload, adapter.defaultDrizzleSnapshot)) {
    await adapter.client.execute(statement)
  }
}

/** The statements that the committed migrations lack; none when schema and migrations agree. */
export const missingStatements = (payload: Payload): Promise<string[]> => {
  const folder = payload.db.migrationDir
  const newest = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  const before = newest
    ? toSnapshot(readFileSync(path.join(folder, newest), 'utf8'))
    : toSqlite(payload).defaultDrizzleSnapshot
  return statementsFrom(payload, before)
}

const toSnapshot: (text: string) => Snapshot = JSON.parse

const statementsFrom = async (payload: Payload, before: Snapshot): Promise<string[]> => {
  const adapter = toSqlite(payload)
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  return generateMigration(before, await generateDrizzleJson(adapter.schema))
}
