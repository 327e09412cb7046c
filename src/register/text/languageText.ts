import { isVisible } from '../../domain/cleanText.ts'
import {
  type BlockNode,
  type InlineNode,
  type ListItem,
  type ListNode,
  isRawNode,
  rawChildrenOf,
  type RawNode,
} from '../../domain/richText.ts'
import type { LexicalDocument, LanguageLeaf } from '../../domain/canonical.ts'
import { describedIn } from '../../domain/pictures/alternatives.ts'
import { directionOf, hasWords, inline, isSeen, isStray, picture, stringOf, table } from './nodes.ts'
import type { Headings } from '../../domain/headings.ts'
import type { ListedPicture } from '../../domain/pictures/inTexts.ts'
import { rendering } from '../../domain/rendering/renderings.ts'
import type { Locale } from '../../domain/locales.ts'
import { type Section, sectionHeadings, SECTIONS } from '../../domain/publicationWords.ts'

/**
 * A list as it is frozen, so that whoever counts its items comes to the same numbers: each item has words, then the lists
 * in it, and its `value` is `start + index`. What has no words and no list is gone. Lexical writes a list inside a list as
 * an item of its own, without words: that list goes to the item before. Where there is none, it stands as a list before
 * this one, which keeps the number of every item as the editor showed it.
 */
const normalLists = (list: ListNode): ListNode[] => {
  const before: ListNode[] = []
  const items: ListItem[] = []
  for (const item of list.children) {
    const words = wordsOf(item)
    const lists = item.children.flatMap((child) => (child.type === 'list' ? normalLists(child) : []))
    const last = items.at(-1)
    if (words.length > 0) items.push({ ...item, children: [...words, ...lists] })
    else if (last) last.children.push(...lists)
    else before.push(...lists.map((inner) => ({ ...inner, direction: inner.direction ?? list.direction })))
  }
  const children = items.map((item, index) => ({ ...item, value: list.start + index }))
  return children.length > 0 ? [...before, { ...list, children }] : before
}

/** In one piece, also where a list stands among them; none where nobody would see any. */
const wordsOf = ({ children }: ListItem): InlineNode[] =>
  pieces(children)
    .filter((piece) => piece.some(hasWords))
    .flatMap((piece, index): InlineNode[] =>
      index === 0 ? piece : [{ type: 'linebreak', version: 1 }, ...piece],
    )

const pieces = (children: ListItem['children']): InlineNode[][] =>
  children.reduce<InlineNode[][]>(
    (all, child) => {
      if (child.type === 'list') all.push([])
      else all.at(-1)?.push(child)
      return all
    },
    [[]],
  )

/** Of a field, without what is blank at its ends; none where nobody would see any. */
export const words = (value: unknown): string => {
  const text = stringOf(value).trim()
  return isVisible(text) ? text : ''
}

/** Its number is counted when the whole list is there (normalLists), whatever the editor sent. */
const listItem = (node: RawNode): ListItem => ({
  type: 'listitem',
  version: 1,
  direction: directionOf(node),
  value: 1,
  children: rawChildrenOf(node).flatMap((child): (InlineNode | ListNode)[] =>
    child.type === 'list' ? [list(child)] : inline(child),
  ),
})

/** What is frozen has a tag only. */
const isNumbered = ({ listType, tag }: RawNode): boolean =>
  typeof listType === 'string' ? listType === 'number' : tag === 'ol'

const list = (node: RawNode): ListNode => ({
  type: 'list',
  version: 1,
  direction: directionOf(node),
  tag: isNumbered(node) ? 'ol' : 'ul',
  start: typeof node.start === 'number' && Number.isSafeInteger(node.start) ? node.start : 1,
  children: rawChildrenOf(node).map(listItem),
})

const blocksIn = (node: RawNode, pictures: readonly ListedPicture[]): BlockNode[] => {
  if (node.type === 'list') return normalLists(list(node))
  if (node.type === 'picture') return picture(node, pictures)
  return node.type === 'table' ? table(node) : [block(node)]
}

const block = (node: RawNode): BlockNode => {
  const rest = { version: 1 as const, direction: directionOf(node) }
  if (node.type === 'horizontalrule') return { type: 'horizontalrule', version: 1 }
  if (node.type === 'quote') return { ...rest, type: 'quote', children: rawChildrenOf(node).flatMap(inline) }
  if (node.type === 'heading') {
    const tag = node.tag === 'h3' || node.tag === 'h4' ? node.tag : 'h2'
    return { ...rest, type: 'heading', tag, children: rawChildrenOf(node).flatMap(inline) }
  }
  const children = node.type === 'text' ? inline(node) : rawChildrenOf(node).flatMap(inline)
  return { ...rest, type: 'paragraph', children }
}

const blocksOf = (document: unknown): RawNode[] =>
  isRawNode(document) && isRawNode(document.root) ? rawChildrenOf(document.root) : []

/**
 * The blocks of a lexical document; none when it has no word. Their own blocks are the same again. Every text that is
 * frozen or previewed is made of these, so that all its renderings say the same.
 * @param pictures the text's list. Without it no picture stands in the blocks.
 */
export const cleanBlocks = (document: unknown, pictures: readonly ListedPicture[] = []): BlockNode[] => {
  const blocks = blocksOf(document).flatMap((node) => blocksIn(node, pictures))
  return blocks.some(isSeen) ? blocks : []
}

/** Whether any block has words. Stops at the first that has, since this is asked of every language of long texts. */
export const hasBlocks = (document: unknown): boolean =>
  blocksOf(document).some((node) => blocksIn(node, []).some(hasWords))

export const toDocument = (blocks: BlockNode[]): LexicalDocument | null =>
  blocks.length === 0
    ? null
    : { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: blocks } }

const heading = (words: string): BlockNode => ({
  type: 'heading',
  version: 1,
  direction: null,
  tag: 'h2',
  children: [{ type: 'text', version: 1, text: words, format: 0 }],
})

/** What is frozen beside the body of a language, so that whoever reads it needs no renderer. */
export const { toHtml, toText } = rendering

/** One language of a working text, as the desk has it. */
export type LeafSource = {
  locale: Locale
  isCourtesy: boolean
  title: unknown
  summary: unknown
  body: unknown
  sections: Partial<Record<Section, unknown>>
  /** Those that may stand in the text; none where its words alone are asked for. */
  pictures?: readonly ListedPicture[]
  /** What its files show, by their hash, where it has words of its own for it. */
  alternatives?: Record<string, string>
  /** Of a media update: headings of its entries that the language has words of its own for. */
  headings?: Headings
}

/** Whether a picture stands in it that is none of the text's own. */
export const hasStrayPicture = ({ body, sections, pictures = [] }: LeafSource): boolean =>
  [body, ...Object.values(sections)].flatMap(blocksOf).some((node) => isStray(node, pictures))

/** Text, then programme, registration, accreditation and notes, each under its heading: what is read is what is signed. */
export const composeBody = ({ body, sections, locale, pictures }: LeafSource): LexicalDocument | null =>
  toDocument([
    ...cleanBlocks(body, pictures),
    ...SECTIONS.flatMap((section) => {
      const blocks = cleanBlocks(sections[section], pictures)
      return blocks.length > 0 ? [heading(sectionHeadings[section][locale]), ...blocks] : []
    }),
  ])

/** The language as it is frozen. */
export const toLeaf = (source: LeafSource): LanguageLeaf => {
  const body = composeBody(source)
  const files = describedIn(
    (source.pictures ?? []).map(({ file }) => file),
    source.alternatives,
  )
  const { alternatives = {}, headings = {} } = source
  return {
    title: words(source.title),
    summary: words(source.summary),
    body,
    html: toHtml(body, source.locale, files),
    text: toText(body, files),
    ...(source.isCourtesy ? { standing: 'courtesy' as const } : {}),
    ...(Object.keys(alternatives).length > 0 ? { alternatives } : {}),
    ...(Object.keys(headings).length > 0 ? { headings } : {}),
  }
}
