import type { Tombstone } from './items.ts'
import type { PublicationSummary } from './rows.ts'

/** What is left of a withdrawn publication; none of its words. */
export const renderTombstone = (row: PublicationSummary): Tombstone => ({
  type: row.type,
  id: row.entry,
  slug: row.slug,
  edition: row.edition,
  withdrawnAt: row.withdrawnAt ?? row.availableAt,
  note: row.note,
})
