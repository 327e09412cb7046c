import { toCsvCell, toTable, reportWords } from '../../../../src/desk/reports/table.ts'
import {
  readReportQuery,
  columnsOf,
  type ReportAnswer,
  type ReportName,
  reportsWith,
} from '../../../../src/desk/reports/reports.ts'

const read = (report: ReportName, query: string) =>
  readReportQuery(report, new Map(new URLSearchParams(query)))

it('a report is offered where there is something that it could say', () => {
  expect(reportsWith({ register: false, wire: false, paper: false })).toEqual(['overdue', 'drafts'])
  expect(reportsWith({ register: true, wire: false, paper: false })).toEqual([
    'overdue',
    'signatures',
    'drafts',
  ])
  expect(reportsWith({ register: true, wire: true, paper: false })).toEqual([
    'overdue',
    'early-sight',
    'signatures',
    'drafts',
  ])
})

describe('what a report is narrowed by', () => {
  it('is what that report has', () => {
    expect(read('drafts', 'organisation=ilo&days=30&format=csv')).toEqual({
      ok: true,
      value: { organisation: 'ilo', from: null, to: null, days: 30 },
    })
    expect(read('drafts', '')).toMatchObject({ ok: true, value: { days: 14 } })
    expect(read('drafts', 'from=2024-07-01').ok).toBe(false)
    expect(read('overdue', 'days=3').ok).toBe(false)
  })

  it('is whole days, or instants', () => {
    expect(read('signatures', 'from=2024-07-01&to=2024-07-02')).toMatchObject({
      value: { from: '2024-07-01T00:00:00.000Z', to: '2024-07-02T23:59:59.999Z' },
    })
    expect(read('signatures', 'from=2024-07-01T10:00:00Z&to=')).toMatchObject({
      value: { from: '2024-07-01T10:00:00.000Z', to: null },
    })
  })

  it.each([
    'from=yesterday',
    'from=2024-02-30',
    'from=2024-07-02&to=2024-07-01',
    'organisation=A%20B',
    'q=word',
  ])('is refused: %s', (query) => expect(read('signatures', query).ok).toBe(false))
})

describe('22: a cell of a file for spreadsheets', () => {
  it.each([
    ['=HYPERLINK("https://evil.example")', `'=HYPERLINK("https://evil.example")`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `' =1`],
    ['\rwords', `' words`],
    ['\u0000=1', `'=1`],
    ['\u202e=1', `'=1`],
    ['  =1', `'  =1`],
    ['＝1', `'＝1`],
  ])('is words, whatever it begins with: %j', (given, cell) => expect(toCsvCell(given)).toBe(cell))

  it('holds no control, and nothing that turns a line around', () => {
    expect(toCsvCell('a\u0007b\u202ec\nd')).toBe('abc d')
    expect(toCsvCell('A text – 3 = 3')).toBe('A text – 3 = 3')
  })
})

describe('the table of a report', () => {
  const answer: ReportAnswer = {
    report: 'drafts',
    now: '2024-07-30T05:15:00.000Z',
    organisations: [],
    columns: columnsOf('drafts'),
    rows: [
      {
        entry: { collection: 'statements', type: 'statement', id: 'a' },
        cells: {
          text: '=1',
          type: 'statement',
          lead: 'UNODC',
          changedAt: '2024-07-01T05:15:00.000Z',
          days: 29,
        },
      },
      { entry: { collection: 'events', type: 'event', id: 'b' }, cells: { text: null, type: 'event' } },
    ],
    more: false,
  }

  it('has headings and values in one language, instants in UTC, numbers as numbers', () => {
    expect(toTable(answer, reportWords('en'))).toEqual([
      ['Text', 'Kind', 'Lead', 'Last changed (UTC)', 'Days'],
      [`'=1`, 'Statement', 'UNODC', '2024-07-01 05:15', 29],
      ['Untitled', 'Event', '', '', ''],
    ])
    expect(toTable(answer, reportWords('fr'))[1]).toContain('Déclaration')
  })
})
