type RawTable = {
  name: string
  columns: Record<string, unknown>
  indexes?: Record<string, { name: string; on: string | string[]; unique?: boolean }>
}
type WithRawTables = { rawTables: Record<string, RawTable> }

/**
 * Payload's index on a table of translations begins with the locale, so it cannot serve `_parent_id = ?`: at 2,000
 * entries a list of ten takes ten seconds. Run before the schema is built, this puts an index on every such table, and
 * `payload migrate:create` writes it into the migration.
 */
export const indexLocaleTables = ({ rawTables }: WithRawTables): void => {
  for (const table of Object.values(rawTables)) {
    if (!table.name.endsWith('_locales') || !('_parentID' in table.columns)) continue
    table.indexes = {
      ...table.indexes,
      _parentOnlyIdx: { name: `${table.name}_parent_only_idx`, on: '_parentID' },
    }
  }
}
