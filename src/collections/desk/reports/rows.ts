import type { ReportQuery } from '../../../domain/reports/query.ts'
import type { ReportRow } from '../../../domain/reports/reports.ts'
import type { Reading, Text } from '../texts.ts'

/** Who asks for a report, what it is narrowed by, and when. `only`: the id of the organisation, null for all. */
export type ReportReading = Reading & ReportQuery & { only: string | null; now: string }

/** A row about a text, which every report names alike. */
export const toRow = (
  { collection, type, id, title, lead }: Text,
  { names }: Pick<Reading, 'names'>,
  cells: ReportRow['cells'],
): ReportRow => ({
  entry: { collection, type, id },
  cells: { text: title, type, lead: names.ofId(lead), ...cells },
})
