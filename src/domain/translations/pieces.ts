import type { Part, ProseBlock, TranslatedText } from './types.ts'

/** A run of words that is judged by itself: a title, a paragraph, an item of a list. `isHeadline`: capitals may be style. */
export type Piece = { part: Part; text: string; isQuote: boolean; isHeadline: boolean }

const inBlock = ({ units, isQuote, isHeading = false }: ProseBlock, index: number): Piece[] =>
  units.map((text) => ({ part: index + 1, text, isQuote, isHeadline: isHeading }))

export const piecesOf = ({ title, summary, blocks }: TranslatedText): Piece[] => [
  { part: 'title', text: title, isQuote: false, isHeadline: true },
  { part: 'summary', text: summary, isQuote: false, isHeadline: true },
  ...blocks.flatMap(inBlock),
]

/** Each once, in the order of the text. */
export const partsOf = (pieces: readonly Pick<Piece, 'part'>[]): Part[] => [
  ...new Set(pieces.map(({ part }) => part)),
]
