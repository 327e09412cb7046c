import { capitalWords, looksLikeName } from './names.ts'
import { countWords, ordinaryWords } from './ordinaryWords.ts'
import { type Piece, partsOf, piecesOf } from './pieces.ts'
import { isMostlyOther, lettersOf } from './script.ts'
import type { Part, TranslatedText } from './types.ts'

/** Fewer words than these may well be the same in two languages. */
export const LEAST_WORDS = 4
/**
 * Of short pieces over the whole text: twice what one may keep. A label, a motto or a kindred word may be the same in two
 * languages, not several phrases of two and three words.
 */
const LEAST_SUM = 2 * LEAST_WORDS
/** Of a short piece: one word may be a name, or be spelt alike in both languages. */
const LEAST_OF_SHORT = 2

/** However it is set: the same letters and figures in the same order. */
const foldOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const foldsOf = (text: TranslatedText): ReadonlySet<string> =>
  new Set(piecesOf(text).map((piece) => foldOf(piece.text)))

/** Words with a capital in the sentences of both: so is a name written that stays as it is. */
export const sharedNames = (source: TranslatedText, own: TranslatedText): ReadonlySet<string> => {
  const capitals = (pieces: readonly Piece[]) =>
    new Set(pieces.filter(({ isHeadline }) => !isHeadline).flatMap(({ text }) => capitalWords(text)))
  const authoritative = foldsOf(source)
  const translated = piecesOf(own).filter(({ text }) => !authoritative.has(foldOf(text)))
  const inSource = capitals(piecesOf(source))
  return new Set([...capitals(translated)].filter((word) => inSource.has(word)))
}

/** Languages in which `de` and `la` are words like others. */
const WITH_PARTICLES: readonly string[] = ['fr', 'es'] satisfies TranslatedText['locale'][]

const CASED = /[\p{Lu}\p{Ll}]/u

type Counted = Piece & { count: number; short: number }

/** Where letters have no capitals, a short piece in the language's own script may be a name. */
const mayBeName = (text: string, locale: TranslatedText['locale']): boolean =>
  CASED.test(text) ? looksLikeName(text) : !isMostlyOther(lettersOf(text, locale))

const sumOf = (pieces: readonly Counted[]): number => pieces.reduce((total, { short }) => total + short, 0)

/** A list is one block: its items that are the same count together. */
const areMany = (pieces: readonly Counted[]): boolean =>
  pieces.some(({ count }) => count >= LEAST_WORDS) || sumOf(pieces) >= LEAST_WORDS

/** The parts that are the authoritative ones, quotations and names aside. */
export const sameParts = (
  source: TranslatedText,
  own: TranslatedText,
  { names, shared }: { names: readonly string[]; shared: ReadonlySet<string> },
): Part[] => {
  const authoritative = foldsOf(source)
  const hasParticles = !WITH_PARTICLES.includes(source.locale)
  const toCounted = (piece: Piece): Counted => {
    const { isHeadline } = piece
    const count = countWords(ordinaryWords(piece.text, names, { isHeadline, shared, hasParticles }))
    return { ...piece, count, short: count < LEAST_OF_SHORT || mayBeName(piece.text, own.locale) ? 0 : count }
  }
  const same = piecesOf(own)
    .filter(({ text, isQuote }) => !isQuote && authoritative.has(foldOf(text)))
    .map(toCounted)
  const blocks = partsOf(same).map((part) => same.filter((piece) => piece.part === part))
  const isTogether = sumOf(same.filter(({ count }) => count < LEAST_WORDS)) >= LEAST_SUM
  return blocks
    .filter((pieces) => areMany(pieces) || (isTogether && sumOf(pieces) > 0))
    .flatMap(([first]) => (first ? [first.part] : []))
}
