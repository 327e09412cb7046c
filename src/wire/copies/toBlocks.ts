import type { LexicalDocument } from '../../domain/canonical.ts'
import type { Direction } from '../../domain/locales.ts'
import type { BlockNode, InlineNode, ListItem, ListNode } from '../../domain/richText.ts'
import { withoutControls } from '../neutralise.ts'
import type { Block, Inline, ListBlock, Run } from './document.ts'

/** Lexical's bits. */
const LOOKS = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'strike'],
  [8, 'underline'],
] as const

const LEVELS = { h2: 2, h3: 3, h4: 4 } as const

/** The signed text in blocks. Nothing in it turns around what stands beside it. */
export const toBlocks = (body: LexicalDocument | null, dir: Direction): Block[] =>
  // What is frozen has been cleaned: its nodes are these and no others.
  ((body?.root.children ?? []) as BlockNode[]).map((node) => toBlock(node, dir))

const toBlock = (node: BlockNode, around: Direction): Block => {
  if (node.type === 'horizontalrule') return { type: 'rule' }
  if (node.type === 'list') return toList(node, around)
  const rest = { dir: node.direction ?? around, words: node.children.flatMap((child) => toInline(child)) }
  if (node.type === 'heading') return { type: 'heading', level: LEVELS[node.tag], ...rest }
  return node.type === 'quote' ? { type: 'quote', ...rest } : { type: 'paragraph', ...rest }
}

const toList = ({ tag, start, direction, children }: ListNode, around: Direction): ListBlock => {
  const dir = direction ?? around
  return {
    type: 'list',
    dir,
    isOrdered: tag === 'ol',
    start,
    // Each of them counts, as in the HTML: a text that is frozen now has none without words (register/normalLists).
    items: children.map((item) => toItem(item, dir)),
  }
}

const toItem = ({ children }: ListItem, dir: Direction): ListBlock['items'][number] => ({
  words: children.flatMap((child) => (child.type === 'list' ? [] : toInline(child))),
  lists: children.flatMap((child) => (child.type === 'list' ? [toList(child, dir)] : [])),
})

const toInline = (node: InlineNode, href?: string): Inline[] => {
  if (node.type === 'linebreak') return ['break']
  if (node.type === 'tab') return [{ text: ' ' }]
  if (node.type === 'link') return node.children.flatMap((child) => toInline(child, node.fields.url))
  const looks = Object.fromEntries(LOOKS.filter(([bit]) => node.format & bit).map(([, name]) => [name, true]))
  const run: Run = { text: withoutControls(node.text), ...looks, ...(href ? { href } : {}) }
  return run.text === '' ? [] : [run]
}
