import type { LanguageLeaf, LexicalDocument } from '../canonical.ts'
import type { Locale } from '../locales.ts'
import type { BlockNode, InlineNode, ListNode } from '../richText.ts'
import { type Section, sectionHeadings, SECTIONS } from '../publicationWords.ts'
import type { ProseBlock, TranslatedText } from './faults.ts'

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
  // A picture has the same words in every language, and may stand in some of them alone.
  if (block.type === 'horizontalrule' || block.type === 'picture') return []
  if (block.type === 'table')
    return block.children.flatMap(({ children }) => children.map((cell) => textOf(cell.children)))
  return block.type === 'list' ? itemsOf(block) : [textOf(block.children)]
}

const HAS_WORDS = /[\p{L}\p{N}]/u

const toBlock = (block: BlockNode): ProseBlock => ({
  isQuote: block.type === 'quote',
  isHeading: block.type === 'heading',
  units: unitsOf(block).filter((unit) => HAS_WORDS.test(unit)),
})

const childrenOf = (body: LexicalDocument | null): BlockNode[] => (body?.root.children ?? []) as BlockNode[] // cleanBlocks made them

/** Each section begins at its own heading, and ends at the next one; the last such heading, since the text may have one, too. */
const inSections = (
  blocks: readonly ProseBlock[],
  locale: Locale,
  sections: readonly Section[],
): ProseBlock[] => {
  const sectioned = [...blocks]
  let end = blocks.length
  for (const section of SECTIONS.filter((each) => sections.includes(each)).reverse()) {
    const words = sectionHeadings[section][locale]
    const start = blocks.findLastIndex(
      ({ isHeading, units }, index) => index < end && isHeading && units[0] === words,
    )
    if (start < 0) continue
    for (let index = start; index < end; index += 1) sectioned[index] = { ...sectioned[index]!, section }
    end = start
  }
  return sectioned
}

/**
 * A language as it is frozen, as it is compared with the others.
 * @param sections that have words of their own: a heading of the text may read as one of theirs.
 */
export const toTranslated = (
  locale: Locale,
  { title, summary, body }: Pick<LanguageLeaf, 'title' | 'summary' | 'body'>,
  sections: readonly Section[] = SECTIONS,
): TranslatedText => ({
  ...{ locale, title, summary },
  blocks: inSections(childrenOf(body).map(toBlock), locale, sections),
})
