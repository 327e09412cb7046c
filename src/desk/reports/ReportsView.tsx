import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import {
  type Cell,
  type ColumnType,
  type ReportAnswer,
  type ReportRow,
  DEFAULT_DAYS,
  type ReportName,
  type ReportParameter,
  REPORTS,
  readReportQuery,
  type ReportQuery,
  isReportName,
  reportsWith,
} from './reports.ts'
import { showCell, type ReportWords, reportWords } from './table.ts'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import { LazyDayInput } from '../../admin/instants/LazyDayInput.tsx'
import { deskLinkWords } from '../../admin/deskLinkWords.ts'
import { orNotFound, requireStaff } from '../../admin/DeskPage.tsx'
import { AdminFrame } from '../../payload-internals/AdminFrame.tsx'
import { fill } from '../../domain/messages.ts'
import { sayIn } from '../../domain/sayIn.ts'
import { textPath } from '../../domain/textPath.ts'
import '../../payload-internals/theme.css'
import './reports.css'

type Props = { answer: ReportAnswer; words: ReportWords; linkTo: (entry: ReportRow['entry']) => string }

/** So many rows are drawn; the file has them all. */
const DRAWN = 500

/** A report as a table, each text leading to where it is worked on. */
const ReportTable = ({ answer, words, linkTo }: Props) => {
  const { report, columns, rows } = answer
  if (rows.length === 0) return <p>{words.nothing}</p>
  return (
    <>
      {rows.length > DRAWN && <p>{words.more}</p>}
      <div className="desk-reports__frame" role="region" aria-label={words.reports[report].name} tabIndex={0}>
        <table data-report={report}>
          <caption>{words.reports[report].name}</caption>
          <thead>
            <tr>
              {columns.map(({ name, type }) => (
                <th key={name} scope="col">
                  {words.columns[name]}
                  {type === 'instant' && <small> UTC</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, DRAWN).map((row, index) => (
              <tr key={index} data-entry={row.entry.id}>
                {columns.map(({ name, type }) => (
                  <td key={name} data-column={name}>
                    <Value {...{ row, type, words, linkTo }} cell={row.cells[name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type ValueProps = Pick<Props, 'words' | 'linkTo'> & {
  row: ReportRow
  cell: Cell | undefined
  type: ColumnType
}

const Value = ({ row, cell, type, words, linkTo }: ValueProps) => {
  const shown = showCell(cell, type, words)
  if (type === 'text')
    return (
      <a href={linkTo(row.entry)}>
        <bdi>{shown}</bdi>
      </a>
    )
  return type === 'instant' && cell ? <time dateTime={String(cell)}>{shown}</time> : <bdi>{shown}</bdi>
}

type NarrowReportProps = {
  words: ReportWords
  report: ReportName
  /** What the address says of each parameter. */
  given: ReadonlyMap<string, string>
  organisations: ReportAnswer['organisations']
}

/** A form that asks for the page again: what it is narrowed by stands in the address, and no name or title does. */
const ReportFilters = ({ words, report, given, organisations }: NarrowReportProps) => {
  const parameters: readonly ReportParameter[] = REPORTS[report].parameters
  return (
    <form method="get" className="desk-reports__narrow" aria-label={words.narrow}>
      <input type="hidden" name="report" value={report} />
      {parameters.includes('organisation') && (
        <label>
          {words.organisation}
          <select name="organisation" defaultValue={given.get('organisation') ?? ''}>
            <option value="">{words.anyOrganisation}</option>
            {organisations.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {(['from', 'to'] as const)
        .filter((name) => parameters.includes(name))
        .map((name) => (
          <div key={name} className="desk-reports__day">
            <span aria-hidden>{words[name]}</span>
            <LazyDayInput label={words[name]} name={name} value={given.get(name)?.slice(0, 10) || null} />
          </div>
        ))}
      {parameters.includes('days') && (
        <label>
          {words.days}
          <input
            type="number"
            name="days"
            min={0}
            max={9999}
            defaultValue={given.get('days') || DEFAULT_DAYS}
          />
        </label>
      )}
      <button type="submit">{words.show}</button>
    </form>
  )
}

type ReportsViewProps = AdminViewServerProps & {
  /** A report on what whoever makes this request may read. */
  readReport: (
    req: PayloadRequest,
    asked: { report: ReportName; query: ReportQuery },
  ) => Promise<ReportAnswer>
}

/** Which report, and what it is narrowed by: as the address says it, and nothing where it says something impossible. */
const askedBy = ({ searchParams = {} }: AdminViewServerProps) => {
  const text = (name: string) => {
    const value = searchParams[name]
    return typeof value === 'string' ? value : ''
  }
  const named = text('report')
  const report = isReportName(named) ? named : 'overdue'
  const given = new Map(REPORTS[report].parameters.map((name) => [name as string, text(name)]))
  const read = readReportQuery(report, given)
  const none = readReportQuery(report, new Map())
  const query = read.ok ? read.value : none.ok ? none.value : null
  if (query === null) throw new Error('A report that is narrowed by nothing is possible.')
  return {
    report,
    query,
    given: read.ok ? given : new Map<string, string>(),
    refusal: read.ok ? null : read.sentence,
  }
}

/** What is late, who reads before the hour, who signed, and what lies about: each as a table and as a file. */
export const ReportsView = async ({ readReport, ...props }: ReportsViewProps) => {
  requireStaff(props)
  const { req } = props.initPageResult
  const { admin: adminRoute, api } = req.payload.config.routes
  const words = reportWords(req.i18n.language)
  const { has } = readAdminConfig(req.payload.config.admin.custom)
  const { report, query, given, refusal } = askedBy(props)
  const answer = await orNotFound(readReport(req, { report, query }))
  const asked = new URLSearchParams([...given].filter(([, value]) => value !== ''))
  asked.set('format', 'csv')
  return (
    <AdminFrame {...props}>
      <div className="desk-reports">
        <h1>{deskLinkWords(req.i18n.language).reports}</h1>
        <Choice
          {...{ words, report }}
          names={reportsWith(has)}
          page={formatAdminURL({ adminRoute, path: '/reports' })}
        />
        <h2>{words.reports[report].name}</h2>
        <p>{words.reports[report].about}</p>
        {refusal && <p role="alert">{sayIn(req.i18n.language, refusal)}</p>}
        <ReportFilters {...{ words, report, given }} organisations={answer.organisations} />
        {answer.more && <p>{words.more}</p>}
        <p className="desk-reports__sum">
          <span>{fill(words.rows, { count: String(answer.rows.length) })}</span>
          <a href={`${api}/desk/reports/${report}?${asked}`} download>
            {words.asFile}
          </a>
        </p>
        <ReportTable
          {...{ answer, words }}
          linkTo={(text) => formatAdminURL({ adminRoute, path: textPath(text) })}
        />
      </div>
    </AdminFrame>
  )
}

type ChoiceProps = { words: ReportWords; report: ReportName; names: ReportName[]; page: string }

const Choice = ({ words, report, names, page }: ChoiceProps) => (
  <nav className="desk-reports__choice" aria-label={words.title}>
    {names.map((name) => (
      <a key={name} href={`${page}?report=${name}`} aria-current={name === report ? 'page' : undefined}>
        {words.reports[name].name}
      </a>
    ))}
  </nav>
)
