import type { PastedBlock } from '../paste/blocks.ts'
import { countLosses } from '../paste/losses.ts'
import { withLevels } from '../paste/pasteHtml.ts'
import { toHtml } from '../paste/toHtml.ts'
import type { PlacedBlock } from './proposal.ts'

/** Blocks as the HTML that a text takes when it is pasted; pictures stand in the text's list of files. */
export const bodyHtml = (blocks: readonly Pick<PlacedBlock, 'content'>[]): string => {
  const losses = countLosses()
  const own = blocks.flatMap(({ content }): PastedBlock[] => (content.type === 'picture' ? [] : [content]))
  return toHtml(withLevels(own, losses), losses)
}
