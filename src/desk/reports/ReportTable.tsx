import type { Cell, ColumnType, ReportAnswer, ReportRow } from './reports.ts'
import { showCell, type ReportWords } from './table.ts'

type Props = { answer: ReportAnswer; words: ReportWords; linkTo: (entry: ReportRow['entry']) => string }

/** So many rows are drawn; the file has them all. */
const DRAWN = 500

/** A report as a table, each text leading to where it is worked on. */
export const ReportTable = ({ answer, words, linkTo }: Props) => {
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
