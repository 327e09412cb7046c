import type { EntryType } from '../entries.ts'
import type { Installed } from '../known.ts'

/**
 * What stands in a column: `text` the title of the row's own entry, `name` what people and organisations are called,
 * `names` several of them, `choice` one of a closed list that has words in every language.
 */
export type ColumnType = 'text' | 'name' | 'names' | 'choice' | 'instant' | 'number'
export type ReportParameter = 'organisation' | 'from' | 'to' | 'days'

type Report = { columns: Record<string, ColumnType>; parameters: readonly ReportParameter[] }

const OF_TEXT = { text: 'text', type: 'choice', lead: 'name' } as const

/** Each report with its columns in their order, and what it can be narrowed by. */
export const REPORTS = {
  overdue: {
    columns: { ...OF_TEXT, what: 'choice', since: 'instant', state: 'choice', missing: 'names' },
    parameters: ['organisation'],
  },
  'early-sight': {
    columns: {
      ...OF_TEXT,
      reader: 'name',
      worksFor: 'name',
      standing: 'choice',
      givenBy: 'name',
      givenAt: 'instant',
      reads: 'number',
      lastRead: 'instant',
    },
    parameters: ['organisation'],
  },
  signatures: {
    columns: {
      signedAt: 'instant',
      organisation: 'name',
      person: 'name',
      how: 'choice',
      ...OF_TEXT,
      edition: 'number',
    },
    parameters: ['organisation', 'from', 'to'],
  },
  drafts: {
    columns: { ...OF_TEXT, changedAt: 'instant', days: 'number' },
    parameters: ['organisation', 'days'],
  },
} as const satisfies Record<string, Report>

export type ReportName = keyof typeof REPORTS
export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[]
/** Without the plugin that it is about, a report has nothing to say. */
const ABOUT: Partial<Record<ReportName, keyof Installed>> = {
  'early-sight': 'wire',
  signatures: 'register',
}
export const reportsWith = (has: Installed): ReportName[] =>
  REPORT_NAMES.filter((name) => {
    const plugin = ABOUT[name]
    return plugin === undefined || has[plugin]
  })
export const isReportName = (name: string): name is ReportName => Object.hasOwn(REPORTS, name)

export type ReportColumn = { [Name in ReportName]: keyof (typeof REPORTS)[Name]['columns'] }[ReportName]

/** What a `choice` can be; the types and states of texts beside these. */
export const CHOICES = [
  'deadline',
  'embargo',
  'express',
  'tacit',
  'carried',
  'open',
  'ended',
  'revoked',
] as const
export type Choice = (typeof CHOICES)[number]

export type Cell = string | number | readonly string[] | null
/** The text that a row is about, and a cell for each column of its report. */
export type ReportRow = {
  entry: { collection: string; type: EntryType; id: string }
  cells: Partial<Record<ReportColumn, Cell>>
}

export type ReportAnswer = {
  report: ReportName
  /** What the server's clock says. */
  now: string
  /** The organisations that it can be narrowed to. */
  organisations: { slug: string; name: string }[]
  columns: { name: ReportColumn; type: ColumnType }[]
  rows: ReportRow[]
  /** There is more than is shown: narrow it. */
  more: boolean
}

export const MOST_ROWS = 10_000

export const columnsOf = (report: ReportName): ReportAnswer['columns'] =>
  Object.entries(REPORTS[report].columns).map(([name, type]) => ({ name: name as ReportColumn, type }))
