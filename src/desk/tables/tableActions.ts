import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $findMatchingParent, $insertNodeToNearestRoot } from '@payloadcms/richtext-lexical/lexical/utils'
import { richLimitsOf } from '../../domain/limits/limits.ts'

/**
 * A cell is known by its type: its class comes with Payload's feature, which does not offer `@lexical/table`, and a second copy
 * of that would make nodes that the editor does not know.
 */
type Cell = ElementNode & {
  getHeaderStyles: () => number
  setHeaderStyles: (styles: number) => unknown
}

/** Lexical's bits. */
const HEADER = { none: 0, row: 1, column: 2 } as const
const SHAPE = { rows: 3, columns: 3 } as const
const MOST_COLUMNS = richLimitsOf('body').columns

const ELEMENT = { version: 1, direction: null, format: '', indent: 0 } as const
const PARAGRAPH = { ...ELEMENT, type: 'paragraph', children: [], textFormat: 0, textStyle: '' }

const cellJson = (headerState: number) => ({
  ...{ ...ELEMENT, type: 'tablecell', headerState, colSpan: 1, rowSpan: 1, backgroundColor: null },
  children: [PARAGRAPH],
})

const $createCell = (headerState: number): LexicalNode => $parseSerializedNode(cellJson(headerState))

const cellsOf = (row: ElementNode): Cell[] =>
  row.getChildren<Cell>().filter((cell) => cell.getType() === 'tablecell')

const rowsOf = (table: ElementNode): ElementNode[] => table.getChildren().filter($isElementNode)

type Place = { table: ElementNode; row: ElementNode; cell: Cell; column: number }

/** Where the caret stands in a table; null outside of any. */
export const $placeInTable = (): Place | null => {
  const selection = $getSelection()
  // A selection of cells begins in one of them.
  const points =
    selection && 'anchor' in selection ? (selection.anchor as { getNode: () => LexicalNode }) : null
  const start = $isRangeSelection(selection) ? selection.anchor.getNode() : (points?.getNode() ?? null)
  const up = (type: string) =>
    start && ($findMatchingParent(start, (node) => node.getType() === type) as ElementNode | null)
  const [cell, row, table] = [up('tablecell') as Cell | null, up('tablerow'), up('table')]
  return cell && row && table ? { table, row, cell, column: cell.getIndexWithinParent() } : null
}

/** Three rows of three, the first of them headers; the caret goes to the first cell. */
export const $insertTable = (): void => {
  const rows = Array.from({ length: SHAPE.rows }, (_, row) => ({
    ...{ ...ELEMENT, type: 'tablerow' },
    children: Array.from({ length: SHAPE.columns }, () => cellJson(row === 0 ? HEADER.row : HEADER.none)),
  }))
  const table = $parseSerializedNode({ ...ELEMENT, type: 'table', children: rows } as never) as ElementNode // nodes of one family; the type knows the outer alone
  $insertNodeToNearestRoot(table)
  table.getFirstDescendant<ElementNode>()?.selectStart()
}

const $addRow = ({ table, row }: Place, where: 'before' | 'after'): void => {
  const hasColumn = $hasHeaderColumn(table)
  const added = $parseSerializedNode({ ...ELEMENT, type: 'tablerow', children: [] } as never) as ElementNode // as above
  added.append(
    ...cellsOf(row).map((_, index) => $createCell(hasColumn && index === 0 ? HEADER.column : HEADER.none)),
  )
  if (where === 'before') row.insertBefore(added)
  else row.insertAfter(added)
  cellsOf(added)[0]?.selectStart()
}

const $addColumn = ({ table, row, column }: Place, where: 'before' | 'after'): void => {
  const hasRow = $hasHeaderRow(table)
  for (const [index, each] of rowsOf(table).entries()) {
    const beside = cellsOf(each)[column]
    const added = $createCell(hasRow && index === 0 ? HEADER.row : HEADER.none)
    if (where === 'before') beside?.insertBefore(added)
    else beside?.insertAfter(added)
    if (each.is(row)) (added as ElementNode).selectStart()
  }
}

const $deleteTable = ({ table }: Pick<Place, 'table'>): void => {
  const after = $createParagraphNode()
  table.replace(after)
  after.selectStart()
}

const $deleteRow = ({ table, row, column }: Place): void => {
  const other = row.getNextSibling<ElementNode>() ?? row.getPreviousSibling<ElementNode>()
  if (!other) return $deleteTable({ table })
  cellsOf(other)[column]?.selectStart()
  row.remove()
}

const $deleteColumn = ({ table, row, column }: Place): void => {
  const other = cellsOf(row)[column + 1] ?? cellsOf(row)[column - 1]
  if (!other) return $deleteTable({ table })
  other.selectStart()
  for (const each of rowsOf(table)) cellsOf(each)[column]?.remove()
}

const areHeaders = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && cells.every((cell) => cell.getHeaderStyles() !== HEADER.none)

const $hasHeaderRow = (table: ElementNode): boolean => {
  const [first] = rowsOf(table)
  return first !== undefined && areHeaders(cellsOf(first))
}

const $hasHeaderColumn = (table: ElementNode): boolean =>
  areHeaders(
    rowsOf(table)
      .slice(1)
      .flatMap((row) => cellsOf(row).slice(0, 1)),
  )

type Headers = { row: boolean; column: boolean }

const $setHeaders = (table: ElementNode, { row: hasRow, column: hasColumn }: Headers): void => {
  for (const [index, row] of rowsOf(table).entries())
    for (const [column, cell] of cellsOf(row).entries()) {
      const asRow = hasRow && index === 0 ? HEADER.row : HEADER.none
      cell.setHeaderStyles(asRow | (hasColumn && column === 0 ? HEADER.column : HEADER.none))
    }
}

const $toggleHeaders = ({ table }: Place, which: keyof Headers): void => {
  const now: Headers = { row: $hasHeaderRow(table), column: $hasHeaderColumn(table) }
  $setHeaders(table, { ...now, [which]: !now[which] })
}

/** What can be done where the caret stands in a table, in the order of menus; named in `locales/<language>/toolbar.json`. */
export const TABLE_ACTS = [
  ...(['rowAbove', 'rowBelow', 'columnBefore', 'columnAfter', 'headerRow', 'headerColumn'] as const),
  ...(['deleteRow', 'deleteColumn', 'deleteTable'] as const),
] as const
export type TableAct = (typeof TABLE_ACTS)[number]

const ACTS: Readonly<Record<TableAct, (place: Place) => void>> = {
  rowAbove: (place) => $addRow(place, 'before'),
  rowBelow: (place) => $addRow(place, 'after'),
  columnBefore: (place) => $addColumn(place, 'before'),
  columnAfter: (place) => $addColumn(place, 'after'),
  headerRow: (place) => $toggleHeaders(place, 'row'),
  headerColumn: (place) => $toggleHeaders(place, 'column'),
  deleteRow: $deleteRow,
  deleteColumn: $deleteColumn,
  deleteTable: $deleteTable,
}

/** Outside of a table nothing is done. */
export const $actInTable = (act: TableAct): void => {
  const place = $placeInTable()
  if (place) ACTS[act](place)
}

export const $canActInTable = (act: TableAct): boolean => {
  const place = $placeInTable()
  const addsColumn = act === 'columnBefore' || act === 'columnAfter'
  return place !== null && (!addsColumn || place.row.getChildrenSize() < MOST_COLUMNS)
}

/** What stands in a cell as paragraphs: items, headings, quotations, and tables that were put into it. */
export const $keepCellPlain = (cell: ElementNode): void => {
  for (const child of cell.getChildren()) {
    if (child.getType() === 'paragraph') continue
    if (!$isElementNode(child)) {
      child.remove()
      continue
    }
    const lines = $linesIn(child)
    for (const line of lines) child.insertBefore(line)
    child.remove()
  }
  if (cell.isEmpty()) cell.append($createParagraphNode())
}

/** Inline children that follow each other, as paragraphs. */
const $linesIn = (block: ElementNode): ElementNode[] => {
  const lines: ElementNode[] = []
  let open: ElementNode | null = null
  for (const child of block.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) {
      open = null
      lines.push(...$linesIn(child))
    } else if (child.getType() !== 'horizontalrule') {
      if (!open) lines.push((open = $createParagraphNode()))
      open.append(child)
    }
  }
  return lines
}
