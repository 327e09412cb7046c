import type { PlacedBlock, Proposal } from './proposal.ts'
import type { Where } from './source.ts'

export type LeftOver = {
  block: string
  where: Where
  text: string
  /** No letter and no figure: what stands between two fields. */
  isMark: boolean
}

/** Every character of the files that went nowhere, in its order. */
export const leftOver = ({ blocks }: Pick<Proposal, 'blocks'>): LeftOver[] =>
  blocks.flatMap(({ id, where, pieces }) =>
    pieces
      .filter(({ to, text }) => to === null && /\S/.test(text))
      .map(({ text }) => ({ block: id, where, text: text.trim(), isMark: !/[\p{L}\p{N}]/u.test(text) })),
  )

/** What people see of words: no blanks, no marks of direction, one form for signs that are written in two ways. */
const visible = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}\p{Co}]/gu, '')

/** Whether the pieces of each block are its words, each once. */
export const isWhole = ({ text, pieces }: Pick<PlacedBlock, 'text' | 'pieces'>): boolean =>
  pieces.map((piece) => piece.text).join('') === text

/** How often each visible character occurs. */
export const countCharacters = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const sign of visible(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

/** What of the source is neither placed nor listed, sign by sign; empty where nothing is lost. */
export const missingCharacters = (
  source: string,
  proposal: Pick<Proposal, 'blocks'>,
): Map<string, number> => {
  const counts = countCharacters(source)
  const have = countCharacters(proposal.blocks.map(wordsOf).join(' '))
  for (const [sign, count] of [...counts]) {
    const left = count - (have.get(sign) ?? 0)
    if (left > 0) counts.set(sign, left)
    else counts.delete(sign)
  }
  return counts
}

/** The mark of an item is kept by its list. */
const wordsOf = ({ content, pieces }: Pick<PlacedBlock, 'content' | 'pieces'>): string => {
  const mark = content.type !== 'item' ? '' : content.isOrdered ? `${content.number ?? ''}. ` : '• '
  return mark + pieces.map(({ text }) => text).join('')
}
