import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import { type Phrases, phrasesOf, type Span } from './phrases.ts'

/** One field in one language, with its paragraphs and their sentences. */
export type ReadText = {
  text: string
  locale: CheckedLocale
  phrases: Phrases
  paragraphs: Paragraph[]
}
export type Paragraph = Span & { sentences: Span[] }

/** Behind these a sentence ends, but for a number, a letter that stands for a name, and an abbreviation of two letters. */
const END = /(?<!(?:^|[\s(])\p{L}{1,2})[.!?؟۔]["”»’)\]]*(?=\s)|[。！？][”」』]*/gu

const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end)
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  }
}

const sentencesIn = (text: string, paragraph: Span): Span[] => {
  const words = text.slice(paragraph.start, paragraph.end)
  const ends = Array.from(words.matchAll(END), ({ index, 0: mark }) => index + mark.length)
  const borders = [...ends, words.length]
  return borders
    .map((end, index) =>
      trimmed(text, {
        start: paragraph.start + (borders[index - 1] ?? 0),
        end: paragraph.start + end,
      }),
    )
    .filter(({ start, end }) => end > start)
}

export const readText = (text: string, locale: CheckedLocale): ReadText => {
  const paragraphs = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }): Paragraph => {
    const span = { start: index, end: index + line.length }
    return { ...span, sentences: sentencesIn(text, span) }
  })
  return { text, locale, phrases: phrasesOf(locale), paragraphs }
}

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
