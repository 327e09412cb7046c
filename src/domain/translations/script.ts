import { languageFacts } from '../../locales/language-facts.ts'
import { type Locale, LOCALES } from '../locales.ts'
import { countWords, ordinaryWords } from './names.ts'

/** Fewer words than these may well be the same in two languages. */
export const LEAST_WORDS = 4

const SCRIPTS = Object.fromEntries(
  LOCALES.map((locale) => [locale, new RegExp(`\\p{Script=${languageFacts[locale].script}}`, 'gu')]),
) as Record<Locale, RegExp>

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

export type Letters = { own: number; other: number }

/** How many letters are of the language's script, and how many of others; a sign of Chinese says as much as some letters. */
export const lettersOf = (text: string, locale: Locale): Letters => {
  const own = countOf(text, SCRIPTS[locale])
  return { own: own * Number(languageFacts[locale].lettersPerSign), other: countOf(text, /\p{L}/gu) - own }
}

export const isMostlyOther = ({ own, other }: Letters): boolean => other > own

/** However it is set: the same letters and figures in the same order. */
export const foldOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether words by themselves look like another language's, while somebody writes; what is refused is asked of the whole text. */
export const looksForeign = (text: string, locale: Locale): boolean => {
  if (!isMostlyOther(lettersOf(text, locale))) return false
  const words = ordinaryWords(text, [], { keepsQuotations: true, hasParticles: true })
  return countWords(words.filter((word) => isMostlyOther(lettersOf(word, locale)))) >= LEAST_WORDS
}

/** Whether words are those of the source, and more than a name. */
export const isUntranslated = (source: string, own: string): boolean =>
  foldOf(source) === foldOf(own) && countWords(ordinaryWords(own, [])) >= LEAST_WORDS
