import { missingFrom } from '../../../domain/reports/missing.ts'
import { MOST_ROWS, type ReportRow } from '../../../domain/reports/reports.ts'
import { ENTRY_KEYS } from '../../../domain/slugs.ts'
import type { Dated } from '../../../register/dated.ts'
import { deskServicesOf } from '../../../services.ts'
import { findTexts, isOf, readTexts, type Text } from '../texts.ts'
import { type ReportReading, toRow } from './rows.ts'

/** Nothing is due before 1970. */
const EVER = new Date(0).toISOString()

type Late = { text: Text; what: 'deadline' | 'embargo'; since: string }

/** Texts whose deadline has passed without every signature, or whose embargo without a release; the latest first. */
export const readOverdue = async (reading: ReportReading): Promise<ReportRow[]> => {
  const late = [...(await afterDeadline(reading)), ...(await afterEmbargo(reading))]
    .filter(({ text }) => isOf(text, reading.only))
    .sort((one, other) => other.since.localeCompare(one.since) || one.text.id.localeCompare(other.text.id))
    .slice(0, MOST_ROWS + 1)
  const clearances = await deskServicesOf(reading.req.payload).register.clearances(
    late.map(({ text }) => text.id),
  )
  return late.flatMap(({ text, what, since }) => {
    const clearance = clearances.get(text.id)
    const state = clearance?.state ?? text.state
    // Silence may have cleared it at its deadline: then nothing is late, but for its release.
    if (what === 'deadline' && state !== 'review' && state !== 'clearance') return []
    const missing = clearance
      ? missingFrom(clearance).map(reading.names.ofSlug)
      : [reading.names.ofId(text.lead)]
    return [toRow(text, reading, { what, since, state, missing })]
  })
}

const afterDeadline = async (reading: ReportReading): Promise<Late[]> => {
  const { register } = deskServicesOf(reading.req.payload)
  const asked = { from: EVER, to: reading.now, waiting: true }
  const found: Dated[] = await register.dated({ field: 'deadline', ...asked })
  const texts = await readTexts(
    reading,
    found.map(({ ref }) => ref),
  )
  return found.flatMap(({ ref, at }): Late[] => {
    const text = texts.get(ref.id)
    return text ? [{ text, what: 'deadline', since: at }] : []
  })
}

/** A later edition has no embargo to keep: the world reads the one before. */
const afterEmbargo = async (reading: ReportReading): Promise<Late[]> => {
  const until = 'embargo.until'
  const passed = [{ [until]: { greater_than_equal: EVER } }, { [until]: { less_than: reading.now } }]
  const where = { and: [...passed, { state: { in: ['drafting', 'review', 'clearance', 'cleared'] } }] }
  const asked = { where, limit: MOST_ROWS + 1, sort: `-${until}` }
  const found = await Promise.all(ENTRY_KEYS.map((key) => findTexts(reading, key, asked)))
  return found
    .flat()
    .filter(({ edition }) => edition === null)
    .map((text) => ({ text, what: 'embargo', since: text.embargo.until ?? '' }))
}
