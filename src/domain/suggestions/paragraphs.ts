import type { RawNode } from '../richText.ts'

/** Between two paragraphs in the words of a suggestion. A line end alone is one within a paragraph. */
export const BREAK = '\n\n'

/** A paragraph behind a heading is no heading; behind anything else it is the same again. */
const behind = (block: RawNode): RawNode => {
  if (block.type !== 'heading') return block
  const { tag: _, ...rest } = block
  return { ...rest, type: 'paragraph' }
}

/**
 * A block whose runs hold ends of lines and of paragraphs, as the blocks and line breaks that they stand for. What stands in
 * a link, or in a cell, stays in one block.
 */
export const inParagraphs = (block: RawNode, isInCell: boolean): RawNode[] => {
  const parts: RawNode[][] = [[]]
  for (const child of (block.children ?? []) as RawNode[]) {
    const text = child.type === 'text' && typeof child.text === 'string' ? child.text : ''
    if (!text.includes('\n')) {
      parts.at(-1)?.push(child)
      continue
    }
    const paragraphs = isInCell ? [text.replaceAll(BREAK, '\n')] : text.split(BREAK)
    paragraphs.forEach((paragraph, index) => {
      if (index > 0) parts.push([])
      parts.at(-1)?.push(...inLines(child, paragraph))
    })
  }
  return parts
    .filter((children, index) => index === 0 || children.length > 0)
    .map((children, index) => ({ ...(index === 0 ? block : behind(block)), children }))
}

const LINE_END: RawNode = { type: 'linebreak', version: 1 }

const inLines = (run: RawNode, text: string): RawNode[] =>
  text
    .split('\n')
    .flatMap((line, index): RawNode[] => [
      ...(index > 0 ? [LINE_END] : []),
      ...(line === '' ? [] : [{ ...run, text: line }]),
    ])
