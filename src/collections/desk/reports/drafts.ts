import type { Where } from 'payload'
import { organisationIdsOf } from '../../../access/actor.ts'
import { MOST_ROWS, type ReportRow } from '../../../domain/reports/reports.ts'
import { ENTRY_KEYS } from '../../../domain/slugs.ts'
import { findTexts } from '../texts.ts'
import { type ReportReading, toRow } from './rows.ts'

const DAY_MS = 86_400_000

/** What the person's organisations draft as the lead and nobody has changed for so many days, the oldest first. */
export const readAgeingDrafts = async (reading: ReportReading): Promise<ReportRow[]> => {
  const { actor, only, days, now } = reading
  const own = organisationIdsOf(actor).filter((id) => only === null || id === only)
  if (own.length === 0) return []
  const before = new Date(Date.parse(now) - days * DAY_MS).toISOString()
  const where: Where = {
    and: [
      { state: { equals: 'drafting' } },
      { lead: { in: own } },
      { updatedAt: { less_than_equal: before } },
    ],
  }
  const asked = { where, limit: MOST_ROWS + 1, sort: 'updatedAt' }
  const found = await Promise.all(ENTRY_KEYS.map((key) => findTexts(reading, key, asked)))
  return found
    .flat()
    .sort((one, other) => one.updatedAt.localeCompare(other.updatedAt) || one.id.localeCompare(other.id))
    .map((text) => {
      const age = Date.parse(now) - Date.parse(text.updatedAt)
      return toRow(text, reading, { changedAt: text.updatedAt, days: Math.floor(age / DAY_MS) })
    })
}
