import type { Item, PastedBlock, Words } from './blocks.ts'
import type { Losses } from './losses.ts'
import { isElement, type SourceElement, type SourceNode, wordsIn } from './source.ts'

/** Word's desktop writes items as paragraphs: `mso-list: l0 level2 lfo1`, with the mark as words. */
const WORD_LIST = /\bl(\d+)\s+level(\d+)\b/i

export type WordItem = { list: string; level: number }

export const wordItemOf = ({ style }: SourceElement): WordItem | null => {
  const [, list, level] = WORD_LIST.exec(style['mso-list'] ?? '') ?? []
  return list === undefined || level === undefined ? null : { list, level: Number(level) }
}

export const isMark = (node: SourceNode): boolean =>
  isElement(node) && /^ignore$/i.test(node.style['mso-list'] ?? '')

/** Between these comments Word puts the mark for programs that know no lists. */
export const BEGINS_MARK = /^\[if !supportLists\]/i
export const ENDS_MARK = /^\[endif\]/i

/** The mark of a list paragraph, as its reader sees it; empty where it has none. */
export const markOf = (paragraph: SourceElement): string => {
  const found = findMark(paragraph)
  return found.replace(/[\s\u00A0]+/g, '')
}

const findMark = ({ children }: SourceElement): string => {
  let isInside = false
  let mark = ''
  for (const child of children) {
    if (typeof child !== 'string' && 'comment' in child) {
      if (BEGINS_MARK.test(child.comment)) isInside = true
      else if (ENDS_MARK.test(child.comment)) isInside = false
    } else if (isInside || isMark(child)) mark += wordsIn(child)
    else if (isElement(child)) mark ||= findMark(child)
  }
  return mark
}

/** `@list l0:level1 { mso-level-number-format: bullet; … }` of the source's styles, by list and level. */
export type WordFormats = ReadonlyMap<string, string>

const DEFINITION = /@list l(\d+):level(\d+)[^{]{0,40}\{([^}]{0,2000})\}/gi

export const wordFormatsIn = (css: string): WordFormats =>
  new Map(
    [...css.matchAll(DEFINITION)].map(([, list, level, body = '']) => [
      `${list} ${level}`,
      /mso-level-number-format:\s*([\w-]+)/i.exec(body)?.[1]?.toLowerCase() ?? 'decimal',
    ]),
  )

const NUMBERED = /^\(?(?:[\p{N}.]+|\p{L}{1,5})[.)、]$|^\(?\p{N}+\)?$/u

/** Its last number, where it has one: `1.2.` is the second of its level. */
const numberOf = (mark: string): number | null => {
  const digits = /(\d{1,5})\D*$/.exec(mark)?.[1]
  if (digits !== undefined) return Number(digits)
  const letter = /^\(?([a-z])[.)]$/i.exec(mark)?.[1]
  return letter === undefined || /[ivxlcdm]/i.test(letter) ? null : letter.toLowerCase().charCodeAt(0) - 96
}

type Marked = Pick<Item, 'isOrdered' | 'number'>

/** What a mark says: a number where the list has them, and else a bullet. */
export const readMark = (mark: string, format: string | undefined, losses: Losses): Marked => {
  const isOrdered = format === undefined ? NUMBERED.test(mark) : !['bullet', 'image', 'none'].includes(format)
  if (isOrdered && /\p{L}/u.test(mark)) losses.count('letters')
  return { isOrdered, number: isOrdered ? numberOf(mark) : null }
}

/** A line that begins an item of a list, as people type it and viewers of PDF files show it. A dash may begin a speech. */
export const BULLET = /^\s*[•▪◦‣·●○■]\s+(?=\S)/
export const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/

type Paragraph = Extract<PastedBlock, { type: 'paragraph' }>

const startOf = ({ words }: Paragraph): string => {
  const [first] = words
  return first === undefined || first === 'break' ? '' : first.text
}

/** Lines of a paragraph that items begin are paragraphs of their own. */
const split = (paragraph: Paragraph): Paragraph[] => {
  const lines: Paragraph[] = [{ type: 'paragraph', words: [] }]
  for (const word of paragraph.words) {
    if (word === 'break') lines.push({ type: 'paragraph', words: [] })
    else lines.at(-1)?.words.push(word)
  }
  const areItems = lines.filter((line) => BULLET.test(startOf(line)) || NUMBER.test(startOf(line)))
  return areItems.length === lines.length ? lines : [paragraph]
}

const numberIn = (block: PastedBlock | undefined): number =>
  block?.type === 'paragraph' ? Number(NUMBER.exec(startOf(block))?.[1] ?? Number.NaN) : Number.NaN

const without = (words: Words, mark: RegExp): Words => {
  const [first, ...rest] = words
  return first === undefined || first === 'break'
    ? words
    : [{ ...first, text: first.text.replace(mark, '') }, ...rest]
}

/** Paragraphs that begin with a bullet are items, and so are those that numbers begin, where one counts on from another. */
export const typedLists = (blocks: readonly PastedBlock[], losses: Losses): PastedBlock[] => {
  const all = blocks.flatMap((block): PastedBlock[] => (block.type === 'paragraph' ? split(block) : [block]))
  let isFound = false
  const listed = all.map((block, index): PastedBlock => {
    if (block.type !== 'paragraph') return block
    const number = numberIn(block)
    const countsOn = numberIn(all[index - 1]) === number - 1 || numberIn(all[index + 1]) === number + 1
    const mark = BULLET.test(startOf(block)) ? BULLET : countsOn ? NUMBER : null
    if (!mark) return block
    isFound = true
    const own: Pick<Item, 'isOrdered' | 'number'> =
      mark === NUMBER ? { isOrdered: true, number } : { isOrdered: false, number: null }
    return { type: 'item', level: 1, ...own, words: without(block.words, mark) }
  })
  if (isFound) losses.count('lists')
  return listed
}
