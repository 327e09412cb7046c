import type { FrozenFile, LexicalDocument } from '../canonical.ts'
import { escapeHtml } from '../markup.ts'
import type { Locale } from '../locales.ts'
import { directionOf } from '../locales.ts'
import { findPicture } from '../pictures/inTexts.ts'
import { captionOf } from '../pictures/captions.ts'
import type {
  BlockNode,
  Directed,
  InlineNode,
  ListItem,
  ListNode,
  PictureNode,
  TableNode,
} from '../richText.ts'
import type { Rendering } from './renderings.ts'

/**
 * Rendering 1 of a cleaned body. What it makes is frozen and signed, and evidence is judged by it for ever: not a byte of it
 * changes, of what a body could hold when it froze; tables and pictures came later, and no older body has one (ADR 36, 38). A
 * better one is another version.
 */

/** Lexical's bits, innermost first. */
const TAGS = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
] as const

const wrapped = (text: string, format: number): string =>
  TAGS.reduce((html, [bit, tag]) => (format & bit ? `<${tag}>${html}</${tag}>` : html), escapeHtml(text))

const inlineHtml = (node: InlineNode): string => {
  switch (node.type) {
    case 'text':
      return wrapped(node.text, node.format)
    case 'linebreak':
      return '<br>'
    case 'tab':
      return '\t'
    case 'link':
      return `<a href="${escapeHtml(node.fields.url)}" rel="noopener">${inlinesHtml(node.children)}</a>`
  }
}

const inlinesHtml = (nodes: readonly InlineNode[]): string => nodes.map(inlineHtml).join('')

type Dir = (node: Directed) => string

/** `dir` stands where a block runs against its language. */
const dirIn =
  (locale: Locale): Dir =>
  ({ direction }) =>
    direction && direction !== directionOf(locale) ? ` dir="${direction}"` : ''

const listHtml = (node: ListNode, dir: Dir): string => {
  const items = node.children.map((item) => itemHtml(item, dir)).join('')
  if (node.tag === 'ul') return `<ul${dir(node)}>${items}</ul>`
  return `<ol${node.start === 1 ? '' : ` start="${node.start}"`}${dir(node)}>${items}</ol>`
}

const itemHtml = ({ children }: ListItem, dir: Dir): string =>
  `<li>${children.map((child) => (child.type === 'list' ? listHtml(child, dir) : inlineHtml(child))).join('')}</li>`

/** A row of headers heads its columns, and any other header its row. */
const tableHtml = (node: TableNode, dir: Dir): string => {
  const [first, ...rest] = node.children
  const hasHead = rest.length > 0 && first !== undefined && first.children.every(({ header }) => header)
  const rows = node.children.map(({ children }, index) => {
    const scope = hasHead && index === 0 ? 'col' : 'row'
    const cells = children.map(({ header, children: words }) =>
      header ? `<th scope="${scope}">${inlinesHtml(words)}</th>` : `<td>${inlinesHtml(words)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  const head = hasHead ? `<thead>${rows.shift()}</thead>` : ''
  return `<table${dir(node)}>${head}<tbody>${rows.join('')}</tbody></table>`
}

type Files = readonly FrozenFile[]

const sizeOf = (name: 'width' | 'height', pixels: number | null): string =>
  pixels === null ? '' : ` ${name}="${pixels}"`

/** Its name is no address: where files are is not signed. Of a picture that is not among the files there is nothing. */
const pictureHtml = ({ sha256 }: PictureNode, files: Files): string => {
  const file = findPicture(files, sha256)
  if (!file) return ''
  const { ext, alt, width, height } = file
  const caption = captionOf(file)
  const size = sizeOf('width', width) + sizeOf('height', height)
  const under = caption ? `<figcaption dir="auto">${escapeHtml(caption)}</figcaption>` : ''
  return `<figure><img src="${escapeHtml(`${sha256}.${ext}`)}" alt="${escapeHtml(alt)}"${size}>${under}</figure>`
}

const blockHtml = (node: BlockNode, dir: Dir, files: Files): string => {
  switch (node.type) {
    case 'picture':
      return pictureHtml(node, files)
    case 'table':
      return tableHtml(node, dir)
    case 'horizontalrule':
      return '<hr>'
    case 'list':
      return listHtml(node, dir)
    case 'paragraph':
      return `<p${dir(node)}>${inlinesHtml(node.children)}</p>`
    case 'quote':
      return `<blockquote${dir(node)}>${inlinesHtml(node.children)}</blockquote>`
    case 'heading':
      return `<${node.tag}${dir(node)}>${inlinesHtml(node.children)}</${node.tag}>`
  }
}

/** Ends of blocks become blank lines afterwards, so that a list inside a list keeps its own lines. */
const BLOCK_END = '\n\n'

const inlineText = (node: InlineNode): string => {
  if (node.type === 'linebreak') return '\n'
  if (node.type !== 'link') return node.text
  const words = inlinesText(node.children)
  const { url } = node.fields
  const shown = url.replace(/^mailto:/, '')
  return words.trim() === shown || words.trim() === url || `${words.trim()}/` === url
    ? words
    : `${words} (${shown})`
}

const inlinesText = (nodes: readonly InlineNode[]): string => nodes.map(inlineText).join('')

const listText = (node: ListNode): string =>
  node.children.map((item) => `${node.tag === 'ol' ? `${item.value}.` : '•'} ${itemText(item)}\n`).join('')

const innerList = (node: ListNode): string => `\n${listText(node).replace(/^/gm, '  ').trimEnd()}`

const itemText = ({ children }: ListItem): string =>
  children.map((child) => (child.type === 'list' ? innerList(child) : inlineText(child))).join('')

/** A row is a line, and an end of a line in a cell a blank. */
const tableText = (node: TableNode): string =>
  node.children
    .map(
      ({ children }) =>
        `${children.map((cell) => inlinesText(cell.children).replaceAll('\n', ' ')).join(' | ')}\n`,
    )
    .join('')

/** What it shows, once, in brackets. */
const pictureText = ({ sha256 }: PictureNode, files: Files): string => {
  const file = findPicture(files, sha256)
  const caption = file ? captionOf(file) : ''
  return caption && `[${caption}]${BLOCK_END}`
}

const blockText = (node: BlockNode, files: Files): string => {
  if (node.type === 'picture') return pictureText(node, files)
  if (node.type === 'horizontalrule') return `* * *${BLOCK_END}`
  if (node.type === 'table') return `${tableText(node)}\n`
  return node.type === 'list' ? `${listText(node)}\n` : inlinesText(node.children) + BLOCK_END
}

const blocksOf = ({ root }: LexicalDocument): BlockNode[] => root.children as BlockNode[] // cleaned before it was frozen

/** A document of one empty paragraph has no words. */
const hasWords = ([first, ...others]: readonly BlockNode[]): boolean => {
  if (!first) return false
  if (others.length > 0 || first.type !== 'paragraph') return true
  const [child, ...more] = first.children
  if (!child) return false
  return more.length > 0 || child.type !== 'text' || child.text !== ''
}

export const version1: Rendering = {
  toHtml: (document, locale, files = []) => {
    const blocks = document === null ? [] : blocksOf(document)
    const dir = dirIn(locale)
    return hasWords(blocks) ? blocks.map((block) => blockHtml(block, dir, files)).join('') : ''
  },
  toText: (document, files = []) => {
    const blocks = document === null ? [] : blocksOf(document)
    const text = hasWords(blocks) ? blocks.map((block) => blockText(block, files)).join('') : ''
    return (
      text
        // Only from where the blanks begin: tried from each of them, they take a time that grows with their square.
        .replace(/(?<![ \t])[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    )
  },
}
