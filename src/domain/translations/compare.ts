import { countWords, ordinaryWords } from './ordinaryWords.ts'
import { isMostlyOther, type Letters, lettersOf } from './script.ts'
import type { Part, ProseBlock, TranslatedText, TranslationFault } from './types.ts'

/** Fewer words than these may well be the same in two languages. */
const LEAST_WORDS = 4
/** More places than these are not told one by one. */
const MOST_PARTS = 100

type Piece = { part: Part; text: string; isQuote: boolean }

const piecesOf = ({ title, summary, blocks }: TranslatedText): Piece[] => [
  { part: 'title', text: title, isQuote: false },
  { part: 'summary', text: summary, isQuote: false },
  ...blocks.flatMap(({ units, isQuote }, index) =>
    units.map((text) => ({ part: index + 1, text, isQuote }) satisfies Piece),
  ),
]

const partsOf = (pieces: readonly Piece[]): Part[] => [...new Set(pieces.map(({ part }) => part))]

const numbersOf = (blocks: readonly ProseBlock[]): number[] =>
  blocks.flatMap(({ units }, index) => (units.length > 0 ? [index + 1] : []))

/** By their places where both have as many blocks; else the last ones are said to be missing. */
const missingBlocks = (source: TranslatedText, own: TranslatedText): number[] => {
  const has = (number: number) => own.blocks[number - 1]?.units.length ?? 0
  const wanted = numbersOf(source.blocks)
  if (source.blocks.length === own.blocks.length)
    return wanted.filter((number) => has(number) < (source.blocks[number - 1]?.units.length ?? 0))
  return wanted.slice(numbersOf(own.blocks).length)
}

const missingParts = (source: TranslatedText, own: TranslatedText): Part[] => [
  ...(source.summary !== '' && own.summary === '' ? (['summary'] as const) : []),
  ...missingBlocks(source, own),
]

/** However it is set: the same letters and figures in the same order. */
const foldOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const samePieces = (source: TranslatedText, own: readonly Piece[], names: readonly string[]): Piece[] => {
  const authoritative = new Set(piecesOf(source).map(({ text }) => foldOf(text)))
  return own.filter(
    ({ text, isQuote }) =>
      !isQuote && authoritative.has(foldOf(text)) && countWords(ordinaryWords(text, names)) >= LEAST_WORDS,
  )
}

type Script = Letters & { foreign: number }

const scriptOf = (text: string, locale: TranslatedText['locale'], names: readonly string[]): Script => {
  const words = ordinaryWords(text, names)
  const foreign = words.filter((word) => isMostlyOther(lettersOf(word, locale)))
  return { ...lettersOf(words.join(' '), locale), foreign: countWords(foreign) }
}

const isForeign = (script: Script): boolean => isMostlyOther(script) && script.foreign >= LEAST_WORDS

/** Of each piece; and of all of them together, where no piece by itself has as many words. */
const faultOfScript = (
  pieces: readonly Piece[],
  locale: TranslatedText['locale'],
  names: readonly string[],
): Part[] | null => {
  const judged = pieces
    .filter(({ isQuote }) => !isQuote)
    .map((piece) => {
      const raw = lettersOf(piece.text, locale)
      // Most pieces are in the right script, and need not be read word by word.
      return {
        piece,
        script: isMostlyOther(raw) ? scriptOf(piece.text, locale, names) : { ...raw, foreign: 0 },
      }
    })
  const foreign = judged.filter(({ script }) => isForeign(script))
  if (foreign.length > 0) return partsOf(foreign.map(({ piece }) => piece))
  const sum = (member: keyof Script) => judged.reduce((total, { script }) => total + script[member], 0)
  return isForeign({ own: sum('own'), other: sum('other'), foreign: sum('foreign') }) ? [] : null
}

/**
 * Where a translation lacks parts of the authoritative text, is that text, or is in another script than its language. Pure
 * and total; whether the words say the same is for people to read.
 * @param names of organisations and people, which stay as they are in every language.
 */
export const compareTranslation = (
  source: TranslatedText,
  own: TranslatedText,
  names: readonly string[] = [],
): TranslationFault[] => {
  const { locale } = own
  const fault = (name: TranslationFault['fault'], parts: Part[]): TranslationFault[] =>
    parts.length > 0 ? [{ locale, fault: name, parts: parts.slice(0, MOST_PARTS) }] : []
  const pieces = piecesOf(own)
  const same = partsOf(samePieces(source, pieces, names))
  const script = faultOfScript(
    pieces.filter(({ part }) => !same.includes(part)),
    locale,
    names,
  )
  return [
    ...fault('missing', missingParts(source, own)),
    ...fault('same', same),
    ...(script?.length === 0
      ? [{ locale, fault: 'script' as const, parts: [] }]
      : fault('script', script ?? [])),
  ]
}

/** Each translation of a text, in the order given. */
export const compareTranslations = (
  source: TranslatedText,
  others: readonly TranslatedText[],
  names: readonly string[] = [],
): TranslationFault[] => others.flatMap((own) => compareTranslation(source, own, names))
