import { fold, rangeOf } from '../contradictions/comparableText.ts'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import { sentencesOf } from '../contradictions/sentences.ts'
import { type Phrases, phrasesOf, type Span } from './phrases.ts'
import { type SmallWords, smallWordsOf } from './smallWords.ts'

/** One field in one language, with its paragraphs and their sentences. */
export type ReadText = {
  text: string
  locale: CheckedLocale
  phrases: Phrases
  words: SmallWords
  paragraphs: Paragraph[]
}
export type Paragraph = Span & { sentences: Span[] }

/** Sentences are parted as in the comparison of words and facts; a paragraph is a line. */
const paragraphsOf = (text: string): Paragraph[] => {
  const folded = fold(text)
  const paragraphs: Paragraph[] = []
  let line = -1
  for (const { start, end, lineStart, lineEnd } of sentencesOf(folded)) {
    if (lineStart !== line) paragraphs.push({ ...rangeOf(folded, lineStart, lineEnd), sentences: [] })
    line = lineStart
    paragraphs.at(-1)?.sentences.push(rangeOf(folded, start, end))
  }
  return paragraphs
}

export const readText = (text: string, locale: CheckedLocale): ReadText => ({
  ...{ text, locale, phrases: phrasesOf(locale), words: smallWordsOf(locale) },
  paragraphs: paragraphsOf(text),
})

export const wordsOf = ({ text }: Pick<ReadText, 'text'>, { start, end }: Span): string =>
  text.slice(start, end)

/** What is found in a part, with offsets in the whole. */
export const within = <Found extends Span>(
  { text }: Pick<ReadText, 'text'>,
  part: Span,
  find: (words: string) => Found[],
): Found[] =>
  find(text.slice(part.start, part.end)).map((found) => ({
    ...found,
    start: found.start + part.start,
    end: found.end + part.start,
  }))
