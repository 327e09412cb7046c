import type { PastedBlock, Words } from '../paste/blocks.ts'

export const plainOf = (words: Words): string =>
  words.map((word) => (word === 'break' ? '\n' : word.text)).join('')

/** The words of a block as somebody reads them: cells end with a tab, rows with an end of line. */
export const textOf = (block: PastedBlock): string => {
  if (block.type === 'rule') return ''
  if (block.type === 'table')
    return block.rows.map((row) => row.map(({ words }) => plainOf(words)).join('\t')).join('\n')
  return plainOf(block.words)
}

const LONGEST = 200

/** Set as a heading: marked as one, or short and all of it bold or in capitals. */
export const isStrong = (block: PastedBlock): boolean => {
  if (block.type === 'heading') return true
  if (block.type !== 'paragraph') return false
  const text = plainOf(block.words).trim()
  if (text.length === 0 || text.length > LONGEST) return false
  const isBold = block.words.every((word) => word === 'break' || word.bold || !/\S/.test(word.text))
  const isCapital = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && text.length > 3
  return isBold || isCapital
}

/** Without its first characters, whichever looks they have. */
export const withoutFirst = (words: Words, count: number): Words => {
  let left = count
  return words.flatMap((word): Words => {
    if (left <= 0) return [word]
    if (word === 'break') {
      left -= 1
      return []
    }
    const text = word.text.slice(left)
    left -= word.text.length - text.length
    return text === '' ? [] : [{ ...word, text }]
  })
}
