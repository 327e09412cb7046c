import type { Part, ProseBlock, TranslatedText, TranslationFault } from './faults.ts'
import type { Locale } from '../locales.ts'
import { SECTIONS } from '../publicationWords.ts'
import { capitalWords, looksLikeName, countWords, ordinaryWords } from './names.ts'
import { foldOf, isMostlyOther, LEAST_WORDS, type Letters, lettersOf } from './script.ts'

/** A run of words that is judged by itself: a title, a paragraph, an item of a list. `isHeadline`: capitals may be style. */
type Piece = { part: Part; text: string; isQuote: boolean; isHeadline: boolean }

const inBlock = ({ units, isQuote, isHeading = false }: ProseBlock, index: number): Piece[] =>
  units.map((text) => ({ part: index + 1, text, isQuote, isHeadline: isHeading }))

const piecesOf = ({ title, summary, blocks }: TranslatedText): Piece[] => [
  { part: 'title', text: title, isQuote: false, isHeadline: true },
  { part: 'summary', text: summary, isQuote: false, isHeadline: true },
  ...blocks.flatMap(inBlock),
]

/** Each once, in the order of the text. */
const partsOf = (pieces: readonly Pick<Piece, 'part'>[]): Part[] => [
  ...new Set(pieces.map(({ part }) => part)),
]

type Numbered = ProseBlock & { number: number }

/** The text itself, then its sections. */
const FIELDS = [undefined, ...SECTIONS]

const blocksIn = ({ blocks }: TranslatedText, field: ProseBlock['section']): Numbered[] =>
  blocks.map((block, index) => ({ ...block, number: index + 1 })).filter(({ section }) => section === field)

const hasWords = ({ units }: ProseBlock): boolean => units.length > 0
const unitsIn = (blocks: readonly ProseBlock[]): number =>
  blocks.reduce((sum, { units }) => sum + units.length, 0)

/** Lists for which no list of the translation is long enough. */
const unmatchedLists = (source: readonly Numbered[], own: readonly Numbered[]): Numbered[] => {
  const free = own.map(({ units }) => units.length)
  return source.filter(({ units }) => {
    const at = units.length > 1 ? free.findIndex((length) => length >= units.length) : -1
    if (at >= 0) free.splice(at, 1)
    return units.length > 1 && at < 0
  })
}

/** Of blocks with words: an empty paragraph is how somebody sets a text, and says nothing. */
const missingIn = (allSource: readonly Numbered[], allOwn: readonly Numbered[]): Numbered[] => {
  const [source, own] = [allSource.filter(hasWords), allOwn.filter(hasWords)]
  if (source.length === own.length)
    return source.filter(({ units }, index) => units.length > (own[index]?.units.length ?? 0))
  if (source.length < own.length) return unitsIn(own) < unitsIn(source) ? unmatchedLists(source, own) : []
  const emptied = allSource.filter(
    (block, index) => hasWords(block) && allOwn[index] && !hasWords(allOwn[index]),
  )
  const isEmptied = allSource.length === allOwn.length && emptied.length === source.length - own.length
  return isEmptied ? emptied : source.slice(own.length)
}

/**
 * Field by field: what is too much in one of them makes up for nothing in another. By their places where both have as many
 * blocks; else those that were emptied, or the last ones. Of a section that is missing altogether, its heading, too.
 */
const missingParts = (source: TranslatedText, own: TranslatedText): Part[] => [
  ...(source.summary !== '' && own.summary === '' ? (['summary'] as const) : []),
  ...FIELDS.flatMap((field) => missingIn(blocksIn(source, field), blocksIn(own, field))).map(
    ({ number }) => number,
  ),
]

/**
 * Of short pieces over the whole text: twice what one may keep. A label, a motto or a kindred word may be the same in two
 * languages, not several phrases of two and three words.
 */
const LEAST_SUM = 2 * LEAST_WORDS
/** Of a short piece: one word may be a name, or be spelt alike in both languages. */
const LEAST_OF_SHORT = 2

const foldsOf = (text: TranslatedText): ReadonlySet<string> =>
  new Set(piecesOf(text).map((piece) => foldOf(piece.text)))

/** Words with a capital in the sentences of both: so is a name written that stays as it is. */
const sharedNames = (source: TranslatedText, own: TranslatedText): ReadonlySet<string> => {
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
const sameParts = (
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

type Known = { names: readonly string[]; shared: ReadonlySet<string> }
type Script = Letters & { foreign: number }

const isForeign = (script: Script): boolean => isMostlyOther(script) && script.foreign >= LEAST_WORDS

/** Most pieces are in the right script, and need not be read word by word. */
const scriptOf = ({ text, isHeadline }: Piece, locale: Locale, { names, shared }: Known): Script => {
  const raw = lettersOf(text, locale)
  if (!isMostlyOther(raw)) return { ...raw, foreign: 0 }
  const words = ordinaryWords(text, names, { isHeadline, shared, keepsQuotations: true, hasParticles: true })
  const foreign = words.filter((word) => isMostlyOther(lettersOf(word, locale)))
  return { ...lettersOf(words.join(' '), locale), foreign: countWords(foreign) }
}

/**
 * The parts that are mostly in another script than the language's, quotations too; `all` where no piece by itself has as
 * many words, and all of them together have.
 */
const foreignParts = (pieces: readonly Piece[], locale: Locale, known: Known): Part[] | 'all' => {
  const judged = pieces.map((piece) => ({ ...piece, script: scriptOf(piece, locale, known) }))
  const foreign = judged.filter(({ script }) => isForeign(script))
  if (foreign.length > 0) return partsOf(foreign)
  const sum = (member: keyof Script) => judged.reduce((total, { script }) => total + script[member], 0)
  return isForeign({ own: sum('own'), other: sum('other'), foreign: sum('foreign') }) ? 'all' : []
}

/**
 * Where a translation lacks parts of the authoritative text, is that text, or is in another script than its language. Pure
 * and total; whether the words say the same is for people to read. All places are told: what is acknowledged is hashed.
 * @param names of organisations and people, which stay as they are in every language.
 */
export const compareTranslation = (
  source: TranslatedText,
  own: TranslatedText,
  names: readonly string[] = [],
): TranslationFault[] => {
  const { locale } = own
  const fault = (name: TranslationFault['fault'], parts: Part[]): TranslationFault[] =>
    parts.length > 0 ? [{ locale, fault: name, parts }] : []
  const known = { names, shared: sharedNames(source, own) }
  const same = sameParts(source, own, known)
  const others = piecesOf(own).filter(({ part }) => !same.includes(part))
  const script = foreignParts(others, locale, known)
  return [
    ...fault('missing', missingParts(source, own)),
    ...fault('same', same),
    ...(script === 'all' ? [{ locale, fault: 'script' as const, parts: [] }] : fault('script', script)),
  ]
}

/** Each translation of a text, in the order given. */
export const compareTranslations = (
  source: TranslatedText,
  others: readonly TranslatedText[],
  names: readonly string[] = [],
): TranslationFault[] => others.flatMap((own) => compareTranslation(source, own, names))
