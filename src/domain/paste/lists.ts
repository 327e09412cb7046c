import type { Item } from './blocks.ts'
import type { Losses } from './losses.ts'
import { isElement, type SourceElement, type SourceNode, wordsIn } from './source.ts'
import type { Words } from './words.ts'

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

/** A list as it is nested. */
export type List = { isOrdered: boolean; start: number; items: { words: Words; lists: List[] }[] }

/** As deep as a text may have them (domain/limits). */
const DEEPEST = 8

/** Whether the item goes on with the list: each list of Word's online edition has one item, and says its number. */
const goesOn = (list: List, { isOrdered, number }: Item): boolean =>
  list.isOrdered === isOrdered && (!isOrdered || number === null || number === list.start + list.items.length)

/** Lists of items that follow each other, those of a deeper level in the item before. */
export const toLists = (items: readonly Item[], losses: Losses): List[] => {
  const roots: List[] = []
  for (const item of items) {
    if (item.level > DEEPEST) losses.count('levels')
    let lists = roots
    for (let level = 1; level < Math.min(item.level, DEEPEST); level += 1) {
      const inner = lists.at(-1)?.items.at(-1)?.lists
      if (!inner) break
      lists = inner
    }
    const last = lists.at(-1)
    const entry = { words: item.words, lists: [] }
    if (last && goesOn(last, item)) last.items.push(entry)
    else lists.push({ isOrdered: item.isOrdered, start: item.number ?? 1, items: [entry] })
  }
  return roots
}
