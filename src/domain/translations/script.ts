import type { Locale } from '../locales.ts'

const SCRIPTS: Record<Locale, RegExp> = {
  en: /\p{Script=Latin}/gu,
  fr: /\p{Script=Latin}/gu,
  es: /\p{Script=Latin}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  ar: /\p{Script=Arabic}/gu,
  ur: /\p{Script=Arabic}/gu,
  zh: /\p{Script=Han}/gu,
}

/** A Chinese character says as much as some letters do. */
const WORTH: Partial<Record<Locale, number>> = { zh: 3 }

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

export type Letters = { own: number; other: number }

/** How many letters are of the language's script, and how many of others. */
export const lettersOf = (text: string, locale: Locale): Letters => {
  const own = countOf(text, SCRIPTS[locale])
  return { own: own * (WORTH[locale] ?? 1), other: countOf(text, /\p{L}/gu) - own }
}

export const isMostlyOther = ({ own, other }: Letters): boolean => other > own
