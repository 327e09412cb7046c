import { languageFacts } from '../../locales/language-facts.ts'
import { type Locale, LOCALES } from '../locales.ts'

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
