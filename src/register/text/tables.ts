import {
  type InlineNode,
  rawChildrenOf,
  type RawNode,
  type TableCell,
  type TableNode,
  type TableRow,
} from '../../domain/richText.ts'
import { directionOf, hasWords, inline } from './nodes.ts'

/** Lines of a cell: each of its paragraphs is one. Its own words are the same again. */
const linesOf = (cell: RawNode): InlineNode[] => {
  const lines = rawChildrenOf(cell).map((child) => ({
    isParagraph: child.type === 'paragraph',
    words: lineOf(child),
  }))
  return lines.flatMap(({ isParagraph, words }, index): InlineNode[] =>
    index > 0 && (isParagraph || lines[index - 1]?.isParagraph)
      ? [{ type: 'linebreak', version: 1 }, ...words]
      : words,
  )
}

const lineOf = (node: RawNode): InlineNode[] =>
  node.type === 'paragraph' ? rawChildrenOf(node).flatMap(inline) : inline(node)

const isHeader = ({ header, headerState }: RawNode): boolean =>
  header === true || (typeof headerState === 'number' && headerState > 0)

const NO_CELL: TableCell = { type: 'tablecell', version: 1, header: false, children: [] }

/**
 * A table as it is frozen: rows of one length, and cells with words alone. Widths, colours and what spans is of the editor
 * (ADR 36); one without any words is gone.
 */
export const table = (node: RawNode): TableNode[] => {
  const rows = rawChildrenOf(node).map((row) =>
    rawChildrenOf(row).map((cell): TableCell => ({
      ...NO_CELL,
      header: isHeader(cell),
      children: linesOf(cell),
    })),
  )
  const width = Math.max(0, ...rows.map((row) => row.length))
  const children = rows.map((row): TableRow => {
    const missing = Array.from({ length: width - row.length }, () => NO_CELL)
    return { type: 'tablerow', version: 1, children: [...row, ...missing] }
  })
  const whole: TableNode = { type: 'table', version: 1, direction: directionOf(node), children }
  return hasWords(whole) ? [whole] : []
}
