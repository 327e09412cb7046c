import { inOwnWords } from '../../domain/ownWords.ts'
import { reports, type ReportsMessages } from '../../locales/reports.ts'
import type { StagesMessages } from '../../locales/stages.ts'
import { stageWords } from '../stages/stages.ts'
import type { Choice, Cell, ColumnType, ReportAnswer } from './reports.ts'
import { withoutControls } from '../../domain/cleanText.ts'
import { toMinute } from '../../domain/toMinute.ts'

export type ReportWords = ReportsMessages & { stages: StagesMessages['names'] }

export const reportWords = (language: string): ReportWords => ({
  ...inOwnWords('reports', reports, language),
  stages: stageWords(language).names,
})

const wordOf = ({ choices, types, stages }: ReportWords, code: string): string =>
  ({ ...choices, ...types, ...stages })[code as Choice] ?? code

/** What spreadsheets take for the beginning of a formula, also in the width that East Asian keyboards write. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/
const BREAKS_OUT = /^[\t\r\n]/

/**
 * Words in one cell of a table that a spreadsheet opens (docs/threats.md 22): nothing in them steers, and what would be
 * a formula has an apostrophe in front and is words.
 */
export const toCsvCell = (text: string): string => {
  const line = withoutControls(text)
  return BREAKS_OUT.test(text) || FORMULA.test(line) ? `'${line}` : line
}

/** How a cell reads in one language; instants in UTC, to the minute. */
export const showCell = (cell: Cell | undefined, type: ColumnType, words: ReportWords): string => {
  if (cell === null || cell === undefined) return type === 'text' ? words.untitled : ''
  if (type === 'names') return ([cell].flat() as string[]).join(words.comma)
  if (type === 'choice') return wordOf(words, String(cell))
  return type === 'instant' ? toMinute(String(cell)) : String(cell)
}

/** The table with its headings, as words and numbers that a spreadsheet may open. */
export const toTable = ({ columns, rows }: ReportAnswer, words: ReportWords): (string | number)[][] => [
  columns.map(({ name, type }) => words.columns[name] + (type === 'instant' ? ' (UTC)' : '')),
  ...rows.map(({ cells }) =>
    columns.map(({ name, type }) => {
      const cell = cells[name]
      return typeof cell === 'number' ? cell : toCsvCell(showCell(cell, type, words))
    }),
  ),
]
