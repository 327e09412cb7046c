import { PARTICLES } from './functionWords.ts'
import { withoutQuotations } from './quotations.ts'
import { hasCapital, isAcronym, isAllCapitals, isSmallWord, LOWER, type Word, wordsIn } from './words.ts'

/** What is known besides the text itself. */
export type NameRules = {
  /** Of a title, a summary or a heading: where most words have a capital, it says nothing. */
  isHeadline?: boolean
  /** Words that are names even there. */
  shared?: ReadonlySet<string>
  /** `de`, `van` or `bin` before a capital belong to a name; not where they are words of the language itself. */
  hasParticles?: boolean
}

const LONGEST_ACRONYM = 6

/** A line of capitals alone: `UNODC, ICMPD`, or words for which they say nothing. */
const areAcronyms = (words: readonly Word[]): boolean =>
  words.every((word) => isAcronym(word) && word.text.length <= LONGEST_ACRONYM && !isSmallWord(word))

/** Half of the words within the line, or one that a sentence would write small. */
const isTitleCase = (words: readonly Word[]): boolean => {
  const inner = words.filter((word) => !word.isFirst && !isAcronym(word))
  const capitals = inner.filter(hasCapital)
  return (inner.length > 0 && capitals.length * 2 >= inner.length) || capitals.some(isSmallWord)
}

/** `FOR`, but neither `UN` nor `IT`. */
const isShouted = (word: Word): boolean =>
  isAcronym(word) && isSmallWord(word) && (word.text.length > 2 || word.text === 'OF')

/** Where capitals are style, an acronym is a name, and what is known to be one; a capital by itself is not. */
const isNameInTitle = (words: readonly Word[], shared: ReadonlySet<string>): ((word: Word) => boolean) => {
  const isLoud = words.some(isShouted)
  return (word) => shared.has(word.text) || (!isLoud && isAllCapitals(word) && !isSmallWord(word))
}

/** A capital within a sentence, and an acronym anywhere, make a name; so do the small words before such a capital. */
const isNameInText = (words: readonly Word[], hasParticles: boolean): ((word: Word) => boolean) => {
  const names = new Set<Word>()
  let isBeforeName = false
  for (const word of words.toReversed()) {
    const isName = (hasCapital(word) && !word.isFirst) || isAcronym(word)
    const isParticle: boolean = hasParticles && isBeforeName && !word.isFirst && PARTICLES.has(word.text)
    if (isName || isParticle) names.add(word)
    isBeforeName = isName || isParticle
  }
  return (word) => names.has(word)
}

/** Which of the words of a text are names, as far as it shows it by itself. */
export const nameRule = (
  words: readonly Word[],
  { isHeadline = false, shared = new Set(), hasParticles = false }: NameRules,
): ((word: Word) => boolean) => {
  const hasCase = words.some(({ text }) => LOWER.test(text))
  if (!hasCase) return words.some(hasCapital) && areAcronyms(words) ? () => true : () => false
  return isHeadline && isTitleCase(words) ? isNameInTitle(words, shared) : isNameInText(words, hasParticles)
}

/** Words with a capital within a sentence. */
export const capitalWords = (text: string): string[] =>
  wordsIn(withoutQuotations(text)).flatMap((word) => (hasCapital(word) && !word.isFirst ? [word.text] : []))

/** `What Comes Next`: a small word with a capital where no name has one. */
const isStyled = (word: Word): boolean =>
  hasCapital(word) && isSmallWord(word) && !(word.isFirst && word.text === 'The')

/** `Save the Children`, `Maria de la Cruz`, `Jane Doe`: capitals, and nothing between them but small words. */
export const looksLikeName = (text: string): boolean => {
  const words = wordsIn(withoutQuotations(text))
  const isSmall = (word: Word) => isSmallWord(word) || PARTICLES.has(word.text)
  return (
    words.some((word) => hasCapital(word) && !word.isFirst) &&
    words.every((word) => (word.isFirst || hasCapital(word) || isSmall(word)) && !isStyled(word))
  )
}
