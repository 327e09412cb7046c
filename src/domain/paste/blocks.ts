import type { Losses } from './losses.ts'
import type { Look } from './styles.ts'
import type { Word, Words } from './words.ts'
import { tidy, tidyParagraphs } from './words.ts'

/** A list item as it is met: its list is made of those beside it (lists.ts). */
export type Item = { type: 'item'; level: number; isOrdered: boolean; number: number | null; words: Words }
export type Cell = { words: Words; isHeader: boolean }
export type PastedBlock =
  | { type: 'paragraph'; words: Words }
  | { type: 'quote'; words: Words }
  /** 1 is the greatest of the source. */
  | { type: 'heading'; level: number; words: Words }
  | Item
  | { type: 'table'; rows: Cell[][] }
  | { type: 'rule' }

/** Where words stand: they begin another block where it is another one. */
export type Flow =
  { type: 'paragraph' } | { type: 'quote' } | { type: 'heading'; level: number } | Omit<Item, 'words'>

/** Blocks that are being written, in their order. */
export type Sink = {
  losses: Losses
  word: (text: string, look: Look, flow: Flow) => void
  lineBreak: (flow: Flow) => void
  /** Here a block of the source begins or ends. */
  edge: (flow: Flow) => void
  add: (block: PastedBlock) => void
  blocks: () => PastedBlock[]
}

const toWord = (text: string, { bold, italic, underline, strike, href }: Look): Word => ({
  text,
  bold,
  italic,
  // A link is underlined by itself.
  underline: underline && href === null,
  strike,
  href,
})

const blocksOf = (flow: Flow, words: Words): PastedBlock[] => {
  if (flow.type === 'paragraph' || flow.type === 'quote')
    return tidyParagraphs(words).map((each) => ({ type: flow.type, words: each }))
  const tidied = tidy(words)
  if (tidied.length === 0) return []
  // A heading is bold by itself.
  return flow.type === 'heading'
    ? [{ ...flow, words: tidied.map((word) => (word === 'break' ? word : { ...word, bold: false })) }]
    : [{ ...flow, words: tidied }]
}

export const createSink = (losses: Losses): Sink => {
  const done: PastedBlock[] = []
  let open: { flow: Flow; words: Words } | null = null

  const close = () => {
    if (open) done.push(...blocksOf(open.flow, open.words))
    open = null
  }
  const opened = (flow: Flow): Words => {
    if (open && open.flow !== flow) close()
    open ??= { flow, words: [] }
    return open.words
  }

  return {
    losses,
    word: (text, look, flow) => {
      // Blanks between blocks open none.
      if (open?.flow !== flow && !/\S/.test(text)) return
      opened(flow).push(toWord(text, look))
    },
    lineBreak: (flow) => {
      if (open?.flow === flow) open.words.push('break')
    },
    edge: (flow) => {
      const isWithin = open?.flow === flow && (flow.type === 'item' || flow.type === 'heading')
      if (isWithin) open?.words.push('break')
      else close()
    },
    add: (block) => {
      close()
      done.push(block)
    },
    blocks: () => {
      close()
      return done
    },
  }
}

/** In one line each: what a cell or a note can hold. */
export const inLines = (blocks: readonly PastedBlock[]): Words =>
  blocks.flatMap((block, index): Words => {
    const words = lineOf(block)
    return index === 0 || words.length === 0 ? words : ['break', ...words]
  })

const lineOf = (block: PastedBlock): Words => {
  if (block.type === 'rule') return []
  if (block.type === 'table')
    return inLines(block.rows.flat().map(({ words }) => ({ type: 'paragraph', words })))
  if (block.type !== 'item') return block.words
  const mark = block.isOrdered && block.number !== null ? `${block.number}. ` : '• '
  return [
    { text: mark, bold: false, italic: false, underline: false, strike: false, href: null },
    ...block.words,
  ]
}
