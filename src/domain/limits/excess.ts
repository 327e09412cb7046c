import { isRawNode, rawChildrenOf, type RawNode } from '../richText.ts'
import { LIMITS, type RichLimits, type Excess, characterExcess } from './limits.ts'
import type { Locale } from '../locales.ts'
import { type Code, say, type Sentence } from '../sentences.ts'

/** One paragraph, heading, quote or item of a list, as it is set. */
type Block = { words: string; breaks: number }
type Counted = {
  blocks: Block[]
  depth: number
  links: number
  address: number
  /** Of the list that begins where none may; null where all do right. */
  start: number | null
  pieces: number
  columns: number
  cell: number
  pictures: number
  /** What no cell of a table may have; null where none has it. */
  odd: OddCell | null
}

/** Cells that span others, that have a colour, or that hold more than paragraphs (ADR 36). */
type OddCell = 'spans' | 'cellColours' | 'inCells'

type RichExcess = Excess<keyof RichLimits | OddCell | 'marks' | 'turns'>

/** A text as the editor sends it, counted as the register will clean it (register/cleanText). */
const count = (document: unknown, limits: RichLimits): Counted => {
  const all: Counted = {
    blocks: [],
    depth: 0,
    links: 0,
    address: 0,
    start: null,
    pieces: 0,
    columns: 0,
    cell: 0,
    pictures: 0,
    odd: null,
  }

  const inline = (node: RawNode, block: Block): void => {
    all.pieces += 1
    if (node.type === 'linebreak') block.breaks += 1
    if (typeof node.text === 'string') block.words += node.text
    if (node.type === 'link' || node.type === 'autolink') {
      const { url } = isRawNode(node.fields) ? node.fields : {}
      all.links += 1
      all.address = Math.max(all.address, typeof url === 'string' ? url.length : 0)
    }
    for (const child of rawChildrenOf(node)) inline(child, block)
  }

  const within = (node: RawNode, block: Block): void => {
    for (const child of node.type === 'text' ? [node] : rawChildrenOf(node)) inline(child, block)
  }

  const list = (node: RawNode, depth: number): void => {
    const { start } = node
    all.depth = Math.max(all.depth, depth)
    if (typeof start === 'number' && (start < 0 || start > limits.start)) all.start = start
    for (const item of rawChildrenOf(node)) {
      const block = opened()
      for (const child of rawChildrenOf(item)) {
        if (child.type === 'list') list(child, depth + 1)
        else inline(child, block)
      }
    }
  }

  const table = (node: RawNode): void => {
    for (const row of rawChildrenOf(node)) {
      const cells = rawChildrenOf(row)
      all.columns = Math.max(all.columns, cells.length)
      if (row.type !== 'tablerow') all.odd ??= 'inCells'
      for (const cell of cells) {
        all.odd ??= oddIn(cell)
        const block = opened()
        within(cell, block)
        all.cell = Math.max(all.cell, block.words.length)
      }
    }
  }

  const opened = (): Block => {
    const block = { words: '', breaks: 0 }
    all.blocks.push(block)
    return block
  }

  const root = isRawNode(document) && isRawNode(document.root) ? document.root : {}
  for (const node of rawChildrenOf(root)) {
    if (node.type === 'list') list(node, 1)
    else if (node.type === 'table') table(node)
    else within(node, opened())
    if (node.type === 'picture') all.pictures += 1
  }
  return all
}

/** What a cell holds: paragraphs with words, as the editor writes them, or the words alone, as they are frozen. */
const IN_CELLS: readonly unknown[] = ['paragraph', 'text', 'linebreak', 'tab', 'link', 'autolink']
const BLOCKS: readonly unknown[] = ['paragraph', 'heading', 'quote', 'list', 'table', 'horizontalrule']

const oddIn = (cell: RawNode): OddCell | null => {
  const isWide = [cell.colSpan, cell.rowSpan].some((span) => typeof span === 'number' && span > 1)
  if (isWide) return 'spans'
  if (typeof cell.backgroundColor === 'string' && cell.backgroundColor !== '') return 'cellColours'
  const isPlain =
    cell.type === 'tablecell' && rawChildrenOf(cell).every(({ type }) => IN_CELLS.includes(type))
  const isFlat = rawChildrenOf(cell).every((child) =>
    rawChildrenOf(child).every(({ type }) => !BLOCKS.includes(type)),
  )
  return isPlain && isFlat ? null : 'inCells'
}

/** The first thing of which a rich text has more than it may; null for what everybody writes. */
export const richTextExcess = (document: unknown, limits: RichLimits): RichExcess | null => {
  const { blocks, start, odd, ...counted } = count(document, limits)
  const counts: [keyof RichLimits, number][] = [
    ['characters', blocks.reduce((sum, { words }) => sum + words.length, 0)],
    ['blocks', blocks.length],
    ['depth', counted.depth],
    ['links', counted.links],
    ['address', counted.address],
    ['pieces', counted.pieces],
    ['columns', counted.columns],
    ['cell', counted.cell],
    ['pictures', counted.pictures],
    ['breaks', blocks.reduce((most, { breaks }) => Math.max(most, breaks), 0)],
  ]
  for (const [what, number] of counts) {
    if (number > limits[what]) return { what, count: number, most: limits[what] }
  }
  if (start !== null) return { what: 'start', count: start, most: limits.start }
  if (odd !== null) return { what: odd, count: 1, most: 0 }
  return signsInBlocks(blocks)
}

const signsInBlocks = (blocks: readonly Block[]): RichExcess | null => {
  for (const { words } of blocks) {
    const excess = characterExcess(words)
    if (excess) return excess
  }
  return null
}

/** What a line, or some lines, have too much of. */
export const plainTextExcess = (
  words: string,
  most: number = LIMITS.line,
): Excess<'characters' | 'marks' | 'turns'> | null =>
  words.length > most ? { what: 'characters', count: words.length, most } : characterExcess(words)

/** What a text has too much of, in one language of one field. */
const IN_LANGUAGE = {
  characters: 'limits.characters',
  blocks: 'limits.blocks',
  depth: 'limits.depth',
  links: 'limits.links',
  address: 'limits.address',
  start: 'limits.start',
  pieces: 'limits.pieces',
  breaks: 'limits.breaks',
  columns: 'limits.columns',
  cell: 'limits.cell',
  pictures: 'limits.pictures',
  spans: 'limits.spans',
  cellColours: 'limits.cellColours',
  inCells: 'limits.inCells',
  marks: 'limits.marks',
  turns: 'limits.turns',
} as const satisfies Record<RichExcess['what'], Code>

/** The same of a field that has no language. */
const ANYWHERE = {
  characters: 'limits.charactersAnywhere',
  marks: 'limits.marksAnywhere',
  turns: 'limits.turnsAnywhere',
  rows: 'limits.rowsAnywhere',
} as const satisfies Record<string, Code>

export const describeExcess = (
  { what, count, most }: RichExcess,
  place: { field: string; locale: Locale },
): Sentence =>
  say(IN_LANGUAGE[what], {
    language: place.locale,
    field: place.field,
    ...{ count, most },
  })

export const describeExcessOfField = (
  { what, count, most }: Excess<keyof typeof ANYWHERE>,
  place: string,
): Sentence => say(ANYWHERE[what], { place, count, most })
