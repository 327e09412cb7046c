import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import type { ParsedText } from '../contradictions/parsedText.ts'
import type { Source } from './proposal.ts'
import { read } from './readWords.ts'
import type { Placed } from './segment.ts'

/** Blocks as one text, and of which block each of its places is. */
export type Joined = {
  text: string
  locale: CheckedLocale
  parsed: ParsedText
  at: (start: number, end: number) => Source
  blockAt: (start: number) => Placed | undefined
}

export const join = (placed: readonly Placed[], locale: CheckedLocale): Joined => {
  const starts: number[] = []
  let text = ''
  for (const { line } of placed) {
    starts.push(text.length)
    text += `${asLines(line.block.text)}\n`
  }
  const indexAt = (position: number): number => {
    const index = starts.findLastIndex((start) => start <= position)
    return Math.max(0, index)
  }
  return {
    text,
    locale,
    parsed: read(text, locale),
    at: (start, end) => ({
      block: placed[indexAt(start)]?.line.id ?? '',
      quote: text.slice(start, end).trim(),
    }),
    blockAt: (start) => placed[indexAt(start)],
  }
}

/** A row of a table as a line: of two cells the first one is the label of the second. */
export const asLines = (text: string): string =>
  text
    .split('\n')
    .map((row) => row.split('\t'))
    .map((cells) => cells.join(cells.length === 2 ? ': ' : ' | '))
    .join('\n')
