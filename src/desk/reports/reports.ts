import type { EntryType } from '../../domain/entries.ts'
import type { InstalledParts } from '../../domain/adminConfig.ts'
import { firstUnknown, type Given, isSlug, type ReadQuery, readInstant, wrong } from '../parameters.ts'
import { forPrograms, say } from '../../domain/sentences.ts'

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
const ABOUT: Partial<Record<ReportName, keyof InstalledParts>> = {
  'early-sight': 'wire',
  signatures: 'register',
}
export const reportsWith = (has: InstalledParts): ReportName[] =>
  REPORT_NAMES.filter((name) => {
    const plugin = ABOUT[name]
    return plugin === undefined || has[plugin]
  })
export const isReportName = (name: string): name is ReportName => Object.hasOwn(REPORTS, name)

type ReportColumn = { [Name in ReportName]: keyof (typeof REPORTS)[Name]['columns'] }[ReportName]

/** What a `choice` can be; the types and stages of texts beside these. */
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

export const MAX_REPORT_ROWS = 10_000

export const columnsOf = (report: ReportName): ReportAnswer['columns'] =>
  Object.entries(REPORTS[report].columns).map(([name, type]) => ({ name: name as ReportColumn, type }))

/** What a report is narrowed by: an organisation by slug, a span of instants, a number of days. */
export type ReportQuery = {
  organisation: string | null
  from: string | null
  to: string | null
  days: number
}

export const DEFAULT_DAYS = 14
const ALWAYS = ['locale', 'format']
const DAY = /^\d{4}-\d\d-\d\d$/

/** A day is the whole day in UTC, as a form names it. */
const boundOf = (text: string | undefined, end: 'from' | 'to'): string | null => {
  if (text === undefined || !DAY.test(text)) return readInstant(text)
  return readInstant(`${text}T${end === 'from' ? '00:00:00.000' : '23:59:59.999'}Z`)
}

/** What is left empty in a form says nothing. */
const withoutEmpty = (given: Given): Given => new Map([...given].filter(([, value]) => value !== ''))

export const readReportQuery = (report: ReportName, all: Given): ReadQuery<ReportQuery> => {
  const given = withoutEmpty(all)
  const parameters: readonly ReportParameter[] = REPORTS[report].parameters
  if (firstUnknown(all, [...parameters, ...ALWAYS]) !== null)
    return wrong(
      forPrograms(
        `This report can be narrowed by ${parameters.map((name) => `“${name}”`).join(', ')}, and nothing else.`,
      ),
    )
  const organisation = given.get('organisation') ?? null
  if (organisation !== null && !isSlug(organisation))
    return wrong(forPrograms('“organisation” is the slug of an organisation.'))
  const [from, to] = [boundOf(given.get('from'), 'from'), boundOf(given.get('to'), 'to')]
  if ((given.has('from') && from === null) || (given.has('to') && to === null))
    return wrong(
      forPrograms('“from” and “to” are days like 2024-07-30, or instants like 2024-07-30T05:15:00.000Z.'),
    )
  if (from !== null && to !== null && from > to) return wrong(say('fields.span'))
  const days = given.get('days') ?? String(DEFAULT_DAYS)
  if (!/^\d{1,4}$/.test(days)) return wrong(forPrograms('“days” is a whole number.'))
  return { ok: true, value: { organisation, from, to, days: Number(days) } }
}
