import type { PayloadRequest, Endpoint } from 'payload'
import { stringify } from 'csv-stringify/sync'
import type { Clearance, Consent } from '../../domain/clearance/state.ts'
import {
  MAX_REPORT_ROWS,
  type ReportRow,
  type ReportQuery,
  columnsOf,
  type ReportAnswer,
  type ReportName,
  readReportQuery,
  isReportName,
} from './reports.ts'
import { horizonFor } from '../../domain/rights/horizon.ts'
import { deskServicesOf } from '../../services.ts'
import { readTexts } from '../entries/texts.ts'
import { type ReportReading, toRow, readAgeingDrafts, readEarlyAccess, readOverdue } from './textReports.ts'
import { requireActor } from '../../access/actor.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { readNames } from '../entries/items.ts'
import { toTable, reportWords } from './table.ts'
import { notFound, Refusal } from '../../errors.ts'
import { withRefusals, privateAnswer, privateFile, readParameters } from '../endpoints.ts'
import { forPrograms } from '../../domain/sentences.ts'

/** A consent that stands. */
type Signature = {
  organisation: string
  /** The person's id; null for a silence. */
  by: string | null
  at: string
  how: 'express' | 'tacit' | 'carried'
  /** Null while the text that it is on is not released. */
  edition: number | null
}

type Signed = Pick<Clearance, 'editions' | 'round' | 'state'>

/**
 * Each organisation's consents to each edition, and to the text in work; what a round lost is not there. Who was invited
 * at `since` reads those of the edition that was out then, and what was signed from then on.
 */
const signaturesOf = ({ editions, round, state }: Signed, since = ''): Signature[] => {
  const isInWork = state === 'review' || state === 'clearance' || state === 'cleared'
  const first = editions.findLast((each) => each.available && each.availableAt <= since)?.edition ?? 0
  const isOpen = ({ at, carried }: Consent) => at >= since || (carried ?? -1) >= first
  return [
    ...editions
      .filter(({ edition }) => edition >= first)
      .flatMap(({ edition, consents }) => consents.map((consent) => toSignature(consent, edition))),
    ...(isInWork && round ? round.consents.filter(isOpen).map((consent) => toSignature(consent, null)) : []),
  ]
}

const toSignature = (
  { organisation, by, at, mode, carried }: Consent,
  edition: number | null,
): Signature => ({
  ...{ organisation, by, at, edition },
  how: carried === undefined || carried === edition ? mode : 'carried',
})

const [EVER, NEVER] = [new Date(0).toISOString(), '9999-12-31T23:59:59.999Z']

/** Every consent that stands on a text that the person reads, the latest first; of one organisation, in a span. */
const readSignatures = async (reading: ReportReading): Promise<ReportRow[]> => {
  const { register } = deskServicesOf(reading.req.payload)
  const [from, to] = [reading.from ?? EVER, reading.to ?? NEVER]
  const span = { from, to }
  const silent = await register.dated({ field: 'deadline', ...span })
  const refs = [...(await register.signed(span)), ...silent.map(({ ref }) => ref)]
  const texts = await readTexts(reading, refs)
  const clearances = await register.clearances([...texts.keys()])
  const found = [...clearances].flatMap(([id, clearance]) =>
    signaturesOf(clearance, horizonFor(clearance, reading.actor)?.at)
      .filter(({ at }) => at >= from && at <= to)
      .filter(({ organisation }) => reading.organisation === null || organisation === reading.organisation)
      .map((signature) => ({ id, ...signature })),
  )
  const shown = found
    .sort((one, other) => other.at.localeCompare(one.at) || one.id.localeCompare(other.id))
    .slice(0, MAX_REPORT_ROWS + 1)
  const people = await register.people(shown.flatMap(({ by }) => by ?? []))
  return shown.flatMap(({ id, organisation, by, at, how, edition }) => {
    const text = texts.get(id)
    const person = by === null ? null : (people.get(by) ?? '')
    const signed = { signedAt: at, organisation: reading.names.ofSlug(organisation), person, how, edition }
    return text ? [toRow(text, reading, signed)] : []
  })
}

const READERS: Record<ReportName, (reading: ReportReading) => Promise<ReportRow[]>> = {
  overdue: readOverdue,
  'early-sight': readEarlyAccess,
  signatures: readSignatures,
  drafts: readAgeingDrafts,
}

export type ReportAsked = { report: ReportName; query: ReportQuery }

/** A report on what the person may read, each entry read as that person. @throws Refusal `unauthenticated` */
export const readReport = async (
  req: PayloadRequest,
  slugs: Slugs,
  { report, query }: ReportAsked,
): Promise<ReportAnswer> => {
  const actor = await requireActor(req, slugs)
  const { register, clock } = deskServicesOf(req.payload)
  await register.settle()
  const names = await readNames(req, slugs)
  const now = clock.now().toISOString()
  const only = query.organisation === null ? null : names.idOf(query.organisation)
  const isNobodys = query.organisation !== null && only === null
  const rows = isNobodys ? [] : await READERS[report]({ req, slugs, names, actor, only, now, ...query })
  return {
    report,
    now,
    organisations: [...names.all],
    columns: columnsOf(report),
    rows: rows.slice(0, MAX_REPORT_ROWS),
    more: rows.length > MAX_REPORT_ROWS,
  }
}

/** `GET /api/desk/reports/:report`: a report as data, or with `format=csv` as a file for spreadsheets. */
export const reportEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/desk/reports/:report',
  method: 'get',
  handler: withRefusals(async (req) => {
    await requireActor(req, slugs)
    const report = reportOf(req)
    const format = req.searchParams?.get('format') ?? 'json'
    if (format !== 'json' && format !== 'csv')
      throw new Refusal('invalid', forPrograms('The format is json, or csv for a file.'))
    const query = readParameters(req, (given) => readReportQuery(report, given))
    const answer = await readReport(req, slugs, { report, query })
    return format === 'csv' ? toCsv(answer, req.i18n.language) : privateAnswer(answer)
  }),
})

const reportOf = (req: PayloadRequest): ReportName => {
  const name = String(req.routeParams?.report)
  if (!isReportName(name)) throw notFound()
  return name
}

/** In the language of whoever asks. With a byte order mark: without one Excel takes Arabic for Latin letters. */
const toCsv = (answer: ReportAnswer, language: string): Response => {
  const csv = stringify(toTable(answer, reportWords(language)), {
    bom: true,
    quoted_string: true,
    record_delimiter: 'windows',
  })
  const name = `${answer.report}-${answer.now.slice(0, 10)}.csv`
  return privateFile(Buffer.from(csv, 'utf8'), {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}
