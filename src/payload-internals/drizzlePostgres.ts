import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getTableColumns } from '@payloadcms/db-postgres/drizzle'
import { NodePgSession, NodePgTransaction } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type { PgTable } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { PoolClient } from 'pg'

type Parts<Of extends abstract new (...args: never[]) => unknown> = ConstructorParameters<Of>
type Inside = {
  dialect: Parts<typeof NodePgSession>[1]
  session: { schema: Parts<typeof NodePgSession>[2]; options: Parts<typeof NodePgSession>[3] }
}

/**
 * What drizzle makes of a connection that is in a transaction, without its own BEGIN and COMMIT (`transaction` of
 * drizzle-orm/node-postgres/session.js): it does not look at what COMMIT answers, which is ROLLBACK where a statement had
 * failed before, and nobody listens to the connection's errors, which then end the process.
 */
export const drizzleOn = (adapter: Pick<PostgresAdapter, 'drizzle'>, client: PoolClient): object => {
  const { dialect, session } = adapter.drizzle as unknown as Inside
  const own = new NodePgSession(client, dialect, session.schema, session.options)
  return new NodePgTransaction(dialect, own as never, session.schema) // of the same schema, whose type is private
}

/**
 * `jsonb`, which is what Payload makes of JSON, forgets in which order members were written, such as the languages of a text,
 * and refuses U+0000. Run when the schema has been built; `payload migrate:create` then writes `json` into the migration.
 */
export const keepJsonAsWritten = ({ tables }: Pick<PostgresAdapter, 'tables'>): void => {
  for (const table of Object.values(tables))
    for (const column of Object.values(getTableColumns(table as PgTable)))
      if (column.columnType === 'PgJsonb') Object.assign(column, { getSQLType: () => 'json' })
}
