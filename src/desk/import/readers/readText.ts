import { isStrong, textOf } from '../../../domain/import/blockText.ts'
import type { SourceBlock, SourceFile, Where } from '../../../domain/import/source.ts'
import type { PastedBlock } from '../../../domain/paste/blocks.ts'
import { countLosses, type Losses } from '../../../domain/paste/losses.ts'
import { readPlain } from '../../../domain/paste/pastePlain.ts'
import { refused } from './readerErrors.ts'

export const toSourceBlock = (content: PastedBlock, where: Where = 'text'): SourceBlock => ({
  where,
  content,
  text: textOf(content),
  direction: null,
  isStrong: isStrong(content),
})

/** Plain words, as they are pasted: lines, typed lists, lines that a viewer of PDF files has broken. */
export const plainBlocks = (text: string, losses: Losses): SourceBlock[] => {
  const blocks = readPlain(text, losses)
  if (blocks === null) throw refused('tooLong')
  return blocks.map((block) => toSourceBlock(block))
}

export const readText = (bytes: Uint8Array): Omit<SourceFile, 'name' | 'sha256'> => {
  const losses = countLosses()
  const blocks = plainBlocks(new TextDecoder().decode(bytes), losses)
  return { kind: 'text', blocks, pictures: [], losses: losses.said(), notes: [], writtenAt: null }
}
