import type { Item, PastedBlock } from './blocks.ts'
import type { Losses } from './losses.ts'
import type { Words } from './words.ts'

/** A line that begins an item of a list, as people type it and viewers of PDF files show it. A dash may begin a speech. */
export const BULLET = /^\s*[•▪◦‣·●○■]\s+(?=\S)/
export const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/

type Paragraph = Extract<PastedBlock, { type: 'paragraph' }>

const startOf = ({ words }: Paragraph): string => {
  const [first] = words
  return first === undefined || first === 'break' ? '' : first.text
}

/** Lines of a paragraph that items begin are paragraphs of their own. */
const split = (paragraph: Paragraph): Paragraph[] => {
  const lines: Paragraph[] = [{ type: 'paragraph', words: [] }]
  for (const word of paragraph.words) {
    if (word === 'break') lines.push({ type: 'paragraph', words: [] })
    else lines.at(-1)?.words.push(word)
  }
  const areItems = lines.filter((line) => BULLET.test(startOf(line)) || NUMBER.test(startOf(line)))
  return areItems.length === lines.length ? lines : [paragraph]
}

const numberIn = (block: PastedBlock | undefined): number =>
  block?.type === 'paragraph' ? Number(NUMBER.exec(startOf(block))?.[1] ?? Number.NaN) : Number.NaN

const without = (words: Words, mark: RegExp): Words => {
  const [first, ...rest] = words
  return first === undefined || first === 'break'
    ? words
    : [{ ...first, text: first.text.replace(mark, '') }, ...rest]
}

/** Paragraphs that begin with a bullet are items, and so are those that numbers begin, where one counts on from another. */
export const typedLists = (blocks: readonly PastedBlock[], losses: Losses): PastedBlock[] => {
  const all = blocks.flatMap((block): PastedBlock[] => (block.type === 'paragraph' ? split(block) : [block]))
  let isFound = false
  const listed = all.map((block, index): PastedBlock => {
    if (block.type !== 'paragraph') return block
    const number = numberIn(block)
    const countsOn = numberIn(all[index - 1]) === number - 1 || numberIn(all[index + 1]) === number + 1
    const mark = BULLET.test(startOf(block)) ? BULLET : countsOn ? NUMBER : null
    if (!mark) return block
    isFound = true
    const own: Pick<Item, 'isOrdered' | 'number'> =
      mark === NUMBER ? { isOrdered: true, number } : { isOrdered: false, number: null }
    return { type: 'item', level: 1, ...own, words: without(block.words, mark) }
  })
  if (isFound) losses.count('lists')
  return listed
}
