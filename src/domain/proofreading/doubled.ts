import { matchesOf, type Span } from './phrases.ts'
import type { Reading } from './identified.ts'
import { type Paragraph, within, wordsOf } from './readText.ts'

const TWO = /(?<![\p{L}\p{N}’'-])\p{L}{2,30}\s{1,3}(?=\p{Ll})/gu
const NEXT = /\p{L}{2,30}(?![\p{L}\p{N}’'-])/uy

/** A word that stands there twice, the second time with a small letter. */
export const doubled = (reading: Reading, paragraph: Paragraph): (Span & { instead: string })[] => {
  // Elsewhere it is a way of saying “one by one”.
  if (reading.phrases.naming !== 'capitals') return []
  return within(reading, paragraph, matchesOf(TWO)).flatMap((first) => {
    const word = wordsOf(reading, first).trim()
    NEXT.lastIndex = first.end
    const second = NEXT.exec(reading.text)?.[0]
    const isTwice =
      second?.toLowerCase() === word.toLowerCase() && !reading.words.doubles.has(word.toLowerCase())
    return isTwice && second ? [{ start: first.start, end: first.end + second.length, instead: word }] : []
  })
}
