import { element, type Xml } from '../../formats/xml.ts'
import { hasHead, type Inline, type TableBlock, type TableCell } from '../document.ts'
import { paragraph, type Tongue } from './parts.ts'

type Setting = { tongue: Tongue; wordsOf: (inline: readonly Inline[]) => Xml[] }

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
/** Between the margins of a sheet, in twentieths of a point. */
const SHEET = 9_000

/** Rows are not broken at the end of a sheet, and a head stands on each; a paragraph behind it keeps two tables apart. */
export const tableXml = (table: TableBlock, setting: Setting): Xml[] => {
  const isHeaded = hasHead(table)
  const width = Math.floor(SHEET / Math.max(1, table.rows[0]?.length ?? 1))
  const rows = table.rows.map((row, index) =>
    element(
      'w:tr',
      {},
      element(
        'w:trPr',
        {},
        element('w:cantSplit', {}),
        isHeaded && index === 0 ? element('w:tblHeader', {}) : null,
      ),
      ...row.map((cell) => cellXml(cell, width, setting)),
    ),
  )
  return [
    element(
      'w:tbl',
      {},
      element(
        'w:tblPr',
        {},
        setting.tongue.dir === 'rtl' ? element('w:bidiVisual', {}) : null,
        element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
        element(
          'w:tblBorders',
          {},
          ...BORDERS.map((side) =>
            element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'BDB6A6' }),
          ),
        ),
      ),
      element('w:tblGrid', {}, ...(table.rows[0] ?? []).map(() => element('w:gridCol', { 'w:w': width }))),
      ...rows,
    ),
    paragraph({ style: 'Normal', tongue: setting.tongue }),
  ]
}

const cellXml = ({ isHeader, words: inline }: TableCell, width: number, setting: Setting): Xml => {
  const shown = inline.map((part) => (part === 'break' || !isHeader ? part : { ...part, bold: true }))
  return element(
    'w:tc',
    {},
    element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
    paragraph({ style: 'ListParagraph', tongue: setting.tongue }, ...setting.wordsOf(shown)),
  )
}
