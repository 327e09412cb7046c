import { isRich } from '../merging/isRich.ts'
import { isRawNode, type RawNode } from '../richText.ts'

/**
 * The words of one paragraph, heading, item of a list or cell of a table, as somebody reads them: ends of lines are `\n`,
 * tabs `\t`. `block`: the node that holds them; null for a field of one line.
 */
export type Line = { text: string; block: RawNode | null }

const INLINE: readonly unknown[] = ['text', 'linebreak', 'tab', 'link', 'autolink']

export const isInline = ({ type }: RawNode): boolean => INLINE.includes(type)

export const isLink = ({ type }: RawNode): boolean => type === 'link' || type === 'autolink'

export const childrenOf = ({ children }: RawNode): RawNode[] =>
  Array.isArray(children) ? children.filter(isRawNode) : []

export const textOf = (node: RawNode): string => {
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : ''
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  return isLink(node) ? childrenOf(node).map(textOf).join('') : ''
}

/** Its own words: a list inside of an item is a block of its own. */
const ownText = (block: RawNode): string => childrenOf(block).filter(isInline).map(textOf).join('')

const linesIn = (block: RawNode): Line[] => {
  const text = ownText(block)
  const inside = childrenOf(block)
    .filter((child) => !isInline(child))
    .flatMap(linesIn)
  return text === '' ? inside : [{ text, block }, ...inside]
}

/** What a field says, line by line, in the order of reading; those without words are none. */
export const linesOf = (value: unknown): Line[] => {
  if (typeof value === 'string') return value === '' ? [] : [{ text: value, block: null }]
  return isRich(value) ? linesIn(value.root) : []
}
