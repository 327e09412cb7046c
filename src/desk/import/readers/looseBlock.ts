import { cleanText } from '../../../domain/cleanText.ts'
import type { SourceBlock, Where } from '../../../domain/import/source.ts'
import { toSourceBlock } from './readText.ts'

const LOOK = { bold: false, italic: false, underline: false, strike: false, href: null }

/** Words that stand beside the text, as a paragraph of their own. */
export const looseBlock = (words: string, where: Where): SourceBlock => {
  const text = cleanText(words).replace(/\s+/g, ' ').trim()
  return toSourceBlock({ type: 'paragraph', words: [{ ...LOOK, text }] }, where)
}
