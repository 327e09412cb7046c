import type { Block, Inline, ListBlock } from './document.ts'

type Change = (words: readonly Inline[]) => Inline[]

/** The same blocks with other words in them. */
export const mapWords = (blocks: readonly Block[], change: Change): Block[] =>
  blocks.map((block) => {
    if (block.type === 'rule') return block
    return block.type === 'list' ? inList(block, change) : { ...block, words: change(block.words) }
  })

const inList = (list: ListBlock, change: Change): ListBlock => ({
  ...list,
  items: list.items.map(({ words, lists }) => ({
    words: change(words),
    lists: lists.map((inner) => inList(inner, change)),
  })),
})
