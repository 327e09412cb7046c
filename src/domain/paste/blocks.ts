import { cleanText, isVisible } from '../cleanText.ts'
import type { Look } from './styles.ts'
import type { Losses } from './losses.ts'

export type Word = Pick<Look, 'bold' | 'italic' | 'underline' | 'strike' | 'href'> & { text: string }
/** Words in their order, and ends of lines. */
export type Words = (Word | 'break')[]

/** Blanks of one line; the ideographic one (U+3000) is a sign of its own. */
const BLANKS = /[\t\v\f\r \u00A0\u1680\u2000-\u200A\u202F\u205F]+/g
/** Blanks that keep what stands on both sides in one line. */
const KEEPING = /^[\u00A0\u202F]$/
/** A number and what it counts, and French signs: there they are typed on purpose. All others come from layout. */
const BEFORE = /[\d«№§]$/
const AFTER = /^[\d»:;!?%‰€$£°]/

const isKept = (blank: string, before: string, after: string): boolean =>
  KEEPING.test(blank) && (BEFORE.test(before) || AFTER.test(after))

const isSame = (one: Word, other: Word): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.underline === other.underline &&
  one.strike === other.strike &&
  one.href === other.href

const merged = (words: Words): Words =>
  words.reduce<Words>((all, word) => {
    const last = all.at(-1)
    if (word !== 'break' && last !== undefined && last !== 'break' && isSame(last, word)) {
      all[all.length - 1] = { ...last, text: last.text + word.text }
    } else all.push(word)
    return all
  }, [])

/** One blank between words and none at the ends of lines, whichever look has it. */
const withSingleBlanks = (words: Words): Words => {
  const line = words.map((word) => (word === 'break' ? '\n' : word.text)).join('')
  const signs = line.split('')
  for (const { 0: blank, index } of line.matchAll(BLANKS)) {
    const before = line[index - 1] ?? '\n'
    const after = line[index + blank.length] ?? '\n'
    signs.fill('', index, index + blank.length)
    if (before !== '\n' && after !== '\n') signs[index] = isKept(blank, before, after) ? blank : ' '
  }
  let from = 0
  return words.map((word) => {
    if (word === 'break') {
      from += 1
      return word
    }
    const until = from + word.text.length
    const text = signs.slice(from, until).join('')
    from = until
    return { ...word, text }
  })
}

const hasVisible = (words: Words): boolean => words.some((word) => word !== 'break' && isVisible(word.text))

/** Two ends of lines, or more, end a paragraph. */
const paragraphsOf = (words: Words): Words[] => {
  const all: Words[] = [[]]
  words.forEach((word, index) => {
    const isDouble = word === 'break' && (words[index - 1] === 'break' || words[index + 1] === 'break')
    if (isDouble) all.push([])
    else all.at(-1)?.push(word)
  })
  return all
}

/** The words as saving would clean them (ADR 35), in paragraphs; none where nobody would see any. */
export const tidyParagraphs = (words: Words): Words[] => {
  const clean = words
    .map((word) => (word === 'break' ? word : { ...word, text: cleanText(word.text).replaceAll('\n', ' ') }))
    .filter((word) => word === 'break' || word.text !== '')
  const tidied = withSingleBlanks(merged(clean)).filter((word) => word === 'break' || word.text !== '')
  return paragraphsOf(tidied).map(withoutBreaksAround).filter(hasVisible)
}

const withoutBreaksAround = (words: Words): Words => {
  const first = words.findIndex((word) => word !== 'break')
  const last = words.findLastIndex((word) => word !== 'break')
  return first < 0 ? [] : words.slice(first, last + 1)
}

/** The same in one piece, with one end of a line where paragraphs ended. */
export const tidy = (words: Words): Words =>
  tidyParagraphs(words).flatMap((paragraph, index): Words =>
    index === 0 ? paragraph : ['break', ...paragraph],
  )

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
