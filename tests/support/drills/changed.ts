import type { SanitizedConfig } from 'payload'
import type { Env } from '../../../src/env.ts'
import { newsroomPostgres } from '../../../src/stores/postgres/adapter.ts'
import { newsroomSqlite } from '../../../src/stores/sqlite/adapter.ts'
import { migrations as ofPostgres } from '../../../src/migrations/postgres/index.ts'
import { migrations as ofSqlite } from '../../../src/migrations/index.ts'

/** The name of the migration that only the new server has. */
export const DRILL_MIGRATION = '29991231_000000_drill'

/**
 * The database of a server of the next version: with a migration that adds a column to a table that people write to all the time,
 * fills it, and makes an index on it. The server of before goes on beside it.
 */
export const withMigration = async ({
  databaseUri: url,
  databaseConnections: connections,
}: Env): Promise<SanitizedConfig['db']> => {
  const migration = (run: (db: never, words: string) => Promise<unknown>) => ({
    name: DRILL_MIGRATION,
    up: async ({ db }: { db: unknown }) => {
      for (const words of STATEMENTS) await run(db as never, words)
    },
    down: async () => undefined,
  })
  const adapter = url.startsWith('postgres')
    ? newsroomPostgres({
        ...{ url, connections },
        migrations: [
          ...ofPostgres,
          migration((db: { execute: (words: string) => Promise<unknown> }, words) => db.execute(words)),
        ],
      })
    : newsroomSqlite({
        url,
        migrations: [
          ...ofSqlite,
          migration((db: { run: (words: string) => Promise<unknown> }, words) => db.run(words)),
        ],
      })
  return adapter as SanitizedConfig['db'] // Payload adds what it lacks when it builds a configuration
}

const STATEMENTS = [
  'ALTER TABLE "statements" ADD COLUMN "drill" text',
  'UPDATE "statements" SET "drill" = "id"',
  'CREATE INDEX "drill_idx" ON "statements" ("drill")',
]

/** From now on this process takes another hour for now. */
export const setClockAhead = (ms: number): void => {
  const RealDate = Date
  const present = () => RealDate.now() + ms
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [present()], newTarget) as Date,
    apply: () => new RealDate(present()).toString(),
    get: (target, key, receiver) =>
      key === 'now' ? present : (Reflect.get(target, key, receiver) as unknown),
  })
}
