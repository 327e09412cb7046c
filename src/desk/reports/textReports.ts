import type { Where } from 'payload'
import { type ReportQuery, type ReportRow, MAX_REPORT_ROWS } from './reports.ts'
import { type TextReading, type DeskText, findTexts, isPartyOf, readTexts } from '../entries/texts.ts'
import { stageOf } from '../../domain/clearance/stage.ts'
import { unsignedParties } from '../../domain/clearance/signatures.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { organisationIdsOf } from '../../access/actor.ts'
import { ENTRY_KEYS } from '../../domain/slugs.ts'
import type { CalendarEntry } from '../../register/views/calendarEntries.ts'
import { deskServicesOf } from '../../services.ts'
import { mayWithEntry } from '../../access/granted.ts'
import type { GrantSummary } from '../../domain/earlyAccess.ts'
import { GRANT_PERMISSIONS } from '../../domain/rights/table.ts'

/** Who asks for a report, what it is narrowed by, and when. `only`: the id of the organisation, null for all. */
export type ReportReading = TextReading & ReportQuery & { only: string | null; now: string }

/** A row about a text, which every report names alike. */
export const toRow = (
  { collection, type, id, title, lead }: DeskText,
  { names }: Pick<TextReading, 'names'>,
  cells: ReportRow['cells'],
): ReportRow => ({
  entry: { collection, type, id },
  cells: { text: title, type, lead: names.ofId(lead), ...cells },
})

/** Whose step a text waits for, by slug: who has not signed; the lead, which writes or releases it. */
const missingSignatures = (clearance: Clearance): string[] => {
  const { state, round, lead } = clearance
  if (!round || state === 'drafting' || state === 'cleared') return [lead]
  return state === 'review' ? [lead] : unsignedParties(clearance, lead)
}

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
  const asked = { where, limit: MAX_REPORT_ROWS + 1, sort: 'updatedAt' }
  const found = await Promise.all(ENTRY_KEYS.map((key) => findTexts(reading, key, asked)))
  return found
    .flat()
    .sort((one, other) => one.updatedAt.localeCompare(other.updatedAt) || one.id.localeCompare(other.id))
    .map((text) => {
      const age = Date.parse(now) - Date.parse(text.updatedAt)
      return toRow(text, reading, { changedAt: text.updatedAt, days: Math.floor(age / DAY_MS) })
    })
}

/** Nothing is due before 1970. */
const EVER = new Date(0).toISOString()

type Late = { text: DeskText; what: 'deadline' | 'embargo'; since: string }

/** Texts whose deadline has passed without every signature, or whose embargo without a release; the latest first. */
export const readOverdue = async (reading: ReportReading): Promise<ReportRow[]> => {
  const late = [...(await afterDeadline(reading)), ...(await afterEmbargo(reading))]
    .filter(({ text }) => isPartyOf(text, reading.only))
    .sort((one, other) => other.since.localeCompare(one.since) || one.text.id.localeCompare(other.text.id))
    .slice(0, MAX_REPORT_ROWS + 1)
  const clearances = await deskServicesOf(reading.req.payload).register.clearances(
    late.map(({ text }) => text.id),
  )
  return late.flatMap(({ text, what, since }) => {
    const clearance = clearances.get(text.id)
    const state = clearance?.state ?? text.state
    // Silence may have cleared it at its deadline: then nothing is late, but for its release.
    if (what === 'deadline' && state !== 'review' && state !== 'clearance') return []
    const missing = clearance
      ? missingSignatures(clearance).map(reading.names.ofSlug)
      : [reading.names.ofId(text.lead)]
    const stage = clearance ? stageOf(clearance).stage : state
    return [toRow(text, reading, { what, since, state: stage, missing })]
  })
}

const afterDeadline = async (reading: ReportReading): Promise<Late[]> => {
  const { register } = deskServicesOf(reading.req.payload)
  const asked = { from: EVER, to: reading.now, waiting: true }
  const found: CalendarEntry[] = await register.dated({ field: 'deadline', ...asked })
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
  const asked = { where, limit: MAX_REPORT_ROWS + 1, sort: `-${until}` }
  const found = await Promise.all(ENTRY_KEYS.map((key) => findTexts(reading, key, asked)))
  return found
    .flat()
    .filter(({ edition }) => edition === null)
    .map((text) => ({ text, what: 'embargo', since: text.embargo.until ?? '' }))
}

const RULE = GRANT_PERMISSIONS['see who has embargoed access, and who has read what']

/**
 * Who has early sight of which text, and how often they have read it. As in the panel of the text: its parties see who
 * reads it, those of a media update also what was read by a grant on it.
 */
export const readEarlyAccess = async (reading: ReportReading): Promise<ReportRow[]> => {
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
    .filter(
      ({ grant, text }) => text && (sees(grant.entry) || sees(text.id)) && isPartyOf(text, reading.only),
    )
    .slice(0, MAX_REPORT_ROWS + 1)
    .map(({ grant, text, count, last }) =>
      toRow(text as DeskText, reading, {
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
