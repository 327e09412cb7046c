import type { PayloadRequest, Endpoint } from 'payload'
import { stringify } from 'csv-stringify/sync'
import { requireActor } from '../../access/actor.ts'
import {
  type ReportQuery,
  columnsOf,
  MAX_REPORT_ROWS,
  type ReportAnswer,
  type ReportName,
  type ReportRow,
  readReportQuery,
  isReportName,
} from './reports.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { deskServicesOf } from '../../services.ts'
import { readNames } from '../entries/items.ts'
import { readAgeingDrafts, readEarlyAccess, readOverdue, type ReportReading } from './textReports.ts'
import { readSignatures } from './signatureReport.ts'
import { toTable, reportWords } from './table.ts'
import { notFound, Refusal } from '../../errors.ts'
import { withRefusals, privateAnswer, privateFile, readParameters } from '../endpoints.ts'
import { forPrograms } from '../../domain/sentences.ts'

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
