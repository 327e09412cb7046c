import { mayWithEntry } from '../../../access/granted.ts'
import type { GrantSummary } from '../../../domain/grants/view.ts'
import { MOST_ROWS, type ReportRow } from '../../../domain/reports/reports.ts'
import { GRANT_DEEDS } from '../../../domain/rights/table.ts'
import { deskServicesOf } from '../../../services.ts'
import { isOf, readTexts, type Text } from '../texts.ts'
import { type ReportReading, toRow } from './rows.ts'

const RULE = GRANT_DEEDS['see who has early sight, and who has read what']

/**
 * Who has early sight of which text, and how often they have read it. As in the panel of the text: its parties see who
 * reads it, those of a media update also what was read by a grant on it.
 */
export const readEarlySight = async (reading: ReportReading): Promise<ReportRow[]> => {
  const { register, wire } = deskServicesOf(reading.req.payload)
  if (!wire) return []
  const grants = await wire.embargoed.grants.summaries()
  const ids = grants.flatMap(({ entry, reads }) => [entry, ...reads.map((read) => read.entry)])
  const texts = await readTexts(reading, await register.refs([...new Set(ids)]))
  const sees = (id: string) => {
    const text = texts.get(id)
    return text !== undefined && mayWithEntry(RULE, reading.actor, text)
  }
  const people = await register.people(grants.map(({ givenBy }) => givenBy))
  return grants
    .flatMap((grant) =>
      readOf(grant).map(({ entry, count, last }) => ({ grant, text: texts.get(entry), count, last })),
    )
    .filter(({ grant, text }) => text && (sees(grant.entry) || sees(text.id)) && isOf(text, reading.only))
    .slice(0, MOST_ROWS + 1)
    .map(({ grant, text, count, last }) =>
      toRow(text as Text, reading, {
        reader: grant.reader.name,
        worksFor: grant.reader.organisation,
        standing: grant.standing,
        givenBy: people.get(grant.givenBy) ?? '',
        givenAt: grant.givenAt,
        reads: count,
        lastRead: last,
      }),
    )
}

/** The text that it was given on, read or not, and the others that were read by it. */
const readOf = ({ entry, reads }: GrantSummary): { entry: string; count: number; last: string | null }[] =>
  reads.some((read) => read.entry === entry) ? reads : [{ entry, count: 0, last: null }, ...reads]
