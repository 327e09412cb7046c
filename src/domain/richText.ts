import type { CanonicalText } from './canonical.ts'
import type { Locale } from './locales.ts'

/**
 * A node of a text as it is signed: what a reader sees of it and nothing else (no row ids, no editor state, no node
 * that points at a document). The register and the renderers know only these.
 */
type TextNode = { type: 'text'; version: 1; text: string; format: number }
export type InlineNode =
  | TextNode
  | { type: 'linebreak'; version: 1 }
  | { type: 'tab'; version: 1; text: '\t' }
  | { type: 'link'; version: 1; fields: { url: string; linkType: 'custom' }; children: InlineNode[] }
export type Directed = { version: 1; direction: 'ltr' | 'rtl' | null }
export type ListItem = Directed & { type: 'listitem'; value: number; children: (InlineNode | ListNode)[] }
export type ListNode = Directed & { type: 'list'; tag: 'ul' | 'ol'; start: number; children: ListItem[] }
/** A cell has words in lines, and no blocks of its own; it spans no other (ADR 36). */
export type TableCell = { type: 'tablecell'; version: 1; header: boolean; children: InlineNode[] }
export type TableRow = { type: 'tablerow'; version: 1; children: TableCell[] }
/** Each row has as many cells as the others. */
export type TableNode = Directed & { type: 'table'; children: TableRow[] }
/**
 * A picture where it was put in the text, named by its bytes' hash: one of the text's files, which says what it shows and
 * whose it is (ADR 38). It has no words of its own.
 */
export type PictureNode = { type: 'picture'; version: 1; sha256: string }
export type BlockNode =
  | (Directed & { type: 'paragraph'; children: InlineNode[] })
  | (Directed & { type: 'heading'; tag: 'h2' | 'h3' | 'h4'; children: InlineNode[] })
  | (Directed & { type: 'quote'; children: InlineNode[] })
  | ListNode
  | TableNode
  | PictureNode
  | { type: 'horizontalrule'; version: 1 }

/** A node as an editor sends it: nothing is known of it yet. */
export type RawNode = Record<string, unknown>

const BLOCKS = ['paragraph', 'heading', 'quote', 'list', 'listitem', 'horizontalrule']
const TABLES = ['table', 'tablerow', 'tablecell']
const TYPES: readonly unknown[] = [
  ...BLOCKS,
  ...TABLES,
  'picture',
  'text',
  'linebreak',
  'tab',
  'link',
  'autolink',
]

/**
 * Whether the editor has such nodes (fields/richText). None opens a document, not even one that the writer may read: a
 * picture names one of the text's own list, by which alone it is found.
 */
export const isTextNodeType = (type: unknown): boolean => TYPES.includes(type)

export const isRawNode = (value: unknown): value is RawNode => typeof value === 'object' && value !== null

export const rawChildrenOf = ({ children }: RawNode): RawNode[] =>
  Array.isArray(children) ? children.filter(isRawNode) : []

/** A paragraph, heading or list of a frozen text's body in one language, counted from 1. */
export type Paragraph = { language: Locale; number: number }

/** How many the body has, per language of the text. */
export const countParagraphs = ({
  languages,
}: Pick<CanonicalText, 'languages'>): Partial<Record<Locale, number>> =>
  Object.fromEntries(
    Object.entries(languages).map(([locale, { body }]) => [locale, body?.root.children.length ?? 0]),
  )
