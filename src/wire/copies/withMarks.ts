import type { Copy, Inline } from './document.ts'
import { mapWords } from './mapWords.ts'
import { numberOf, UNSEEN } from './unseen.ts'

/**
 * For signers who read a PDF or Word file of a language that was copied from an earlier edition: puts the Unicode number of
 * each invisible character in front of it, as in `[U+200F]`. The characters themselves stay.
 */
export const withMarks = (copy: Copy): Copy =>
  copy.isCopied
    ? {
        ...copy,
        title: marked(copy.title),
        summary: marked(copy.summary),
        body: mapWords(copy.body, (words) => words.flatMap(inRun)),
      }
    : copy

const noteOf = (character: string): string => `[${numberOf(character)}]`

const marked = (text: string): string =>
  text.replace(UNSEEN, (character) => `${noteOf(character)}${character}`)

const inRun = (part: Inline): Inline[] => {
  if (part === 'break' || part.isNote) return [part]
  return part.text.split(BEFORE_UNSEEN).flatMap((text) =>
    text.search(UNSEEN) === 0
      ? [
          { text: noteOf(text.charAt(0)), isNote: true as const },
          { ...part, text },
        ]
      : [{ ...part, text }],
  )
}

const BEFORE_UNSEEN = new RegExp(`(?=${UNSEEN.source})`)
