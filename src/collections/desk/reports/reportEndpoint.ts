import { stringify } from 'csv-stringify/sync'
import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../../../access/actor.ts'
import { readReportQuery } from '../../../domain/reports/query.ts'
import { isReportName, type ReportAnswer, type ReportName } from '../../../domain/reports/reports.ts'
import { toTable } from '../../../domain/reports/toTable.ts'
import { reportWords } from '../../../domain/reports/words.ts'
import type { Slugs } from '../../../domain/slugs.ts'
import { notFound, Refusal } from '../../../errors.ts'
import { answering } from '../../answering.ts'
import { privateAnswer, privateFile } from '../../jsonBody.ts'
import { readGiven } from '../given.ts'
import { readReport } from './readReport.ts'
import { forPrograms } from '../../../domain/sentences.ts'

/** `GET /api/desk/reports/:report`: a report as data, or with `format=csv` as a file for spreadsheets. */
export const reportEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/desk/reports/:report',
  method: 'get',
  handler: answering(async (req) => {
    await requireActor(req, slugs)
    const report = reportOf(req)
    const format = req.searchParams?.get('format') ?? 'json'
    if (format !== 'json' && format !== 'csv')
      throw new Refusal('invalid', forPrograms('The format is json, or csv for a file.'))
    const query = readGiven(req, (given) => readReportQuery(report, given))
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
