import { toMinute } from '../instants.ts'
import { toCsvCell } from './csvCell.ts'
import type { Cell, ColumnType, ReportAnswer } from './reports.ts'
import { wordOf, type ReportWords } from './words.ts'

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
