import type { LanguageLeaf, LexicalDocument } from '../canonical.ts'
import type { Locale } from '../locales.ts'
import type { BlockNode, InlineNode, ListNode } from '../richText.ts'
import type { ProseBlock, TranslatedText } from './types.ts'

const textOf = (nodes: readonly (InlineNode | ListNode)[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'linebreak') return '\n'
      if (node.type === 'list') return ''
      return node.type === 'link' ? textOf(node.children) : node.text
    })
    .join('')

const itemsOf = ({ children }: ListNode): string[] =>
  children.flatMap((item) => [
    textOf(item.children),
    ...item.children.flatMap((child) => (child.type === 'list' ? itemsOf(child) : [])),
  ])

const unitsOf = (block: BlockNode): string[] => {
  if (block.type === 'horizontalrule') return []
  return block.type === 'list' ? itemsOf(block) : [textOf(block.children)]
}

const HAS_WORDS = /[\p{L}\p{N}]/u

const toBlock = (block: BlockNode): ProseBlock => ({
  isQuote: block.type === 'quote',
  units: unitsOf(block).filter((unit) => HAS_WORDS.test(unit)),
})

const childrenOf = (body: LexicalDocument | null): BlockNode[] => (body?.root.children ?? []) as BlockNode[] // cleanBlocks made them

/** A language as it is frozen, as it is compared with the others. */
export const toTranslated = (
  locale: Locale,
  { title, summary, body }: Pick<LanguageLeaf, 'title' | 'summary' | 'body'>,
): TranslatedText => ({ locale, title, summary, blocks: childrenOf(body).map(toBlock) })
