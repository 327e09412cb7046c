import type { WordChange } from './diffWords.ts'

/** The lines of a text with what has changed in each, in the order of reading; those that are empty are left out. */
export const changedLines = (changes: readonly WordChange[]): WordChange[][] => {
  const lines: WordChange[][] = [[]]
  for (const { kind, text } of changes)
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ kind, text: part })
    })
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}
