import { isVisible } from '../../domain/cleanText.ts'
import { safeUrl } from '../../domain/markup.ts'
import type { ListedPicture } from '../../domain/pictures/inTexts.ts'
import {
  type BlockNode,
  type Directed,
  type InlineNode,
  isRawNode,
  type ListItem,
  type PictureNode,
  rawChildrenOf,
  type RawNode,
  type TableCell,
  type TableNode,
  type TableRow,
} from '../../domain/richText.ts'

/** Marks of direction and spaces alone are no words. */
export const hasWords = (node: BlockNode | InlineNode | ListItem | TableRow | TableCell): boolean =>
  'text' in node ? isVisible(node.text) : 'children' in node && node.children.some(hasWords)

/** What somebody sees of it: words, or a picture. */
export const isSeen = (node: BlockNode): boolean => node.type === 'picture' || hasWords(node)

/** Bold, italic, strikethrough, underline: lexical's bits 1, 2, 4, 8. */
const FORMATS = 15
/** Saving has cleaned it; what is not clean all the same is refused at the freeze (unclean.ts), and nothing is changed here. */
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const directionOf = ({ direction }: RawNode): Directed['direction'] =>
  direction === 'ltr' || direction === 'rtl' ? direction : null

const linkOrWords = (node: RawNode): InlineNode[] => {
  const children = rawChildrenOf(node).flatMap(inline)
  const url = safeUrl(isRawNode(node.fields) ? node.fields.url : undefined)
  return url === null
    ? children
    : [{ type: 'link', version: 1, fields: { url, linkType: 'custom' }, children }]
}

/** What is not known keeps its words and loses everything else. */
export const inline = (node: RawNode): InlineNode[] => {
  switch (node.type) {
    case 'text': {
      const format = typeof node.format === 'number' ? node.format & FORMATS : 0
      return [{ type: 'text', version: 1, text: stringOf(node.text), format }]
    }
    case 'linebreak':
      return [{ type: 'linebreak', version: 1 }]
    case 'tab':
      return [{ type: 'tab', version: 1, text: '\t' }]
    case 'link':
    case 'autolink':
      return linkOrWords(node)
    default:
      return rawChildrenOf(node).flatMap(inline)
  }
}

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

type Pictures = readonly ListedPicture[]

const listedAs = ({ media, sha256 }: RawNode, pictures: Pictures): ListedPicture | undefined =>
  pictures.find((each) => each.media === media || (media === undefined && each.file.sha256 === sha256))

/** Whether a place in the text names no picture of its list: it would be signed unseen, or go unsaid. */
export const isStray = (node: RawNode, pictures: Pictures): boolean =>
  node.type === 'picture' && !listedAs(node, pictures)

/** The place of a picture as it is frozen: what it names is found in the text's own list, and nowhere else (ADR 38). */
export const picture = (node: RawNode, pictures: Pictures): PictureNode[] => {
  const listed = listedAs(node, pictures)
  return listed ? [{ type: 'picture', version: 1, sha256: listed.file.sha256 }] : []
}
