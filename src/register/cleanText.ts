import type { LexicalDocument } from '../domain/canonical.ts'
import type { BlockNode, Directed, InlineNode, ListItem, ListNode } from '../domain/richText.ts'

type Raw = Record<string, unknown>

/** Bold, italic, strikethrough, underline: lexical's bits 1, 2, 4, 8. */
const FORMATS = 15
/** What XML and JSON-LD readers choke on, and halves of characters, which have no JCS form. */
const UNPRINTABLE = new RegExp(
  [
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uFFFE\\uFFFF]',
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])',
    '(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  ].join('|'),
  'g',
)

export const cleanWords = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '') : ''

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null

const childrenOf = (node: Raw): Raw[] => (Array.isArray(node.children) ? node.children.filter(isRaw) : [])

const directionOf = ({ direction }: Raw): Directed['direction'] =>
  direction === 'ltr' || direction === 'rtl' ? direction : null

/** Http, https and mailto; null for everything else, `javascript:` in any disguise included. */
export const safeUrl = (value: unknown): string | null => {
  if (typeof value !== 'string' || !URL.canParse(value)) return null
  const url = new URL(value)
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}

const linkOrWords = (node: Raw): InlineNode[] => {
  const children = childrenOf(node).flatMap(inline)
  const url = safeUrl(isRaw(node.fields) ? node.fields.url : undefined)
  return url === null
    ? children
    : [{ type: 'link', version: 1, fields: { url, linkType: 'custom' }, children }]
}

/** What is not known keeps its words and loses everything else. */
const inline = (node: Raw): InlineNode[] => {
  switch (node.type) {
    case 'text': {
      const format = typeof node.format === 'number' ? node.format & FORMATS : 0
      return [{ type: 'text', version: 1, text: cleanWords(node.text), format }]
    }
    case 'linebreak':
      return [{ type: 'linebreak', version: 1 }]
    case 'tab':
      return [{ type: 'tab', version: 1, text: '\t' }]
    case 'link':
    case 'autolink':
      return linkOrWords(node)
    default:
      return childrenOf(node).flatMap(inline)
  }
}

const listItem = (node: Raw, index: number): ListItem => ({
  type: 'listitem',
  version: 1,
  direction: directionOf(node),
  value: typeof node.value === 'number' && Number.isSafeInteger(node.value) ? node.value : index + 1,
  children: childrenOf(node).flatMap((child): (InlineNode | ListNode)[] =>
    child.type === 'list' ? [list(child)] : inline(child),
  ),
})

const list = (node: Raw): ListNode => ({
  type: 'list',
  version: 1,
  direction: directionOf(node),
  tag: node.listType === 'number' ? 'ol' : 'ul',
  start: typeof node.start === 'number' && Number.isSafeInteger(node.start) ? node.start : 1,
  children: childrenOf(node).map(listItem),
})

const block = (node: Raw): BlockNode => {
  const rest = { version: 1 as const, direction: directionOf(node) }
  if (node.type === 'horizontalrule') return { type: 'horizontalrule', version: 1 }
  if (node.type === 'list') return list(node)
  if (node.type === 'quote') return { ...rest, type: 'quote', children: childrenOf(node).flatMap(inline) }
  if (node.type === 'heading') {
    const tag = node.tag === 'h3' || node.tag === 'h4' ? node.tag : 'h2'
    return { ...rest, type: 'heading', tag, children: childrenOf(node).flatMap(inline) }
  }
  const children = node.type === 'text' ? inline(node) : childrenOf(node).flatMap(inline)
  return { ...rest, type: 'paragraph', children }
}

const hasWords = (node: BlockNode | InlineNode | ListItem): boolean =>
  'text' in node ? node.text.trim() !== '' : 'children' in node && node.children.some(hasWords)

/** The blocks of a lexical document; none when it has no word. */
export const cleanBlocks = (document: unknown): BlockNode[] => {
  const root = isRaw(document) && isRaw(document.root) ? document.root : null
  const blocks = root ? childrenOf(root).map(block) : []
  return blocks.some(hasWords) ? blocks : []
}

export const toDocument = (blocks: BlockNode[]): LexicalDocument | null =>
  blocks.length === 0
    ? null
    : { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: blocks } }

export const heading = (words: string): BlockNode => ({
  type: 'heading',
  version: 1,
  direction: null,
  tag: 'h2',
  children: [{ type: 'text', version: 1, text: words, format: 0 }],
})
