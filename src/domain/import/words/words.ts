import { foldWord } from '../../contradictions/comparableText.ts'
import type { CheckedLocale } from '../../contradictions/languages/languages.ts'
import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import type { ImportWords, Opening } from './importWords.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { urdu } from './urdu.ts'

const WORDS = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
  ru: russian,
  zh: chinese,
  ur: urdu,
} as const satisfies Record<CheckedLocale, ImportWords>

/** Finds one of its phrases in folded text. `start` and `end` are offsets in it. */
export type Finder = {
  atStart: (folded: string) => number
  atEnd: (folded: string) => number
  find: (folded: string, from?: number) => { start: number; end: number } | null
}

const escaped = (phrase: string): string =>
  foldWord(phrase)
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+')

const EDGE = '[\\p{L}\\p{N}]'

/** @param hasSpaces whether a phrase is a whole word where it begins and ends with a letter. */
const finderOf = (phrases: readonly string[], hasSpaces: boolean): Finder => {
  const sorted = [...new Set(phrases.map(escaped))]
    .filter(Boolean)
    .sort((one, other) => other.length - one.length)
  if (sorted.length === 0) return { atStart: () => 0, atEnd: () => -1, find: () => null }
  const all = sorted
    .map((phrase) => {
      if (!hasSpaces) return phrase
      const before = /^[\p{L}\p{N}]/u.test(phrase) ? `(?<!${EDGE})` : ''
      const after = /[\p{L}\p{N}]$/u.test(phrase) ? `(?!${EDGE})` : ''
      return before + phrase + after
    })
    .join('|')
  const start = new RegExp(`^(?:${all})`, 'u')
  const end = new RegExp(`(?:${all})$`, 'u')
  const any = new RegExp(all, 'gu')
  return {
    atStart: (folded) => start.exec(folded)?.[0].length ?? 0,
    atEnd: (folded) => end.exec(folded)?.index ?? -1,
    find: (folded, from = 0) => {
      any.lastIndex = from
      const found = any.exec(folded)
      return found ? { start: found.index, end: found.index + found[0].length } : null
    },
  }
}

type Simple = Exclude<keyof ImportWords, 'openings' | 'opensAtEnd' | 'expected'>
export type Finders = Record<Simple, Finder> & {
  openings: readonly (readonly [Opening, Finder])[]
  opensAtEnd: boolean
  expectedBefore: Finder
  expectedBehind: Finder
}

const made = new Map<CheckedLocale, Finders>()

export const wordsOf = (locale: CheckedLocale): Finders => {
  const kept = made.get(locale)
  if (kept) return kept
  const hasSpaces = locale !== 'zh'
  const { openings, opensAtEnd = false, expected, ...lists }: ImportWords = WORDS[locale]
  const simple = Object.fromEntries(
    Object.entries(lists).map(([name, phrases]) => [name, finderOf(phrases, hasSpaces)]),
  ) as Record<Simple, Finder> // the keys of the lists
  const finders: Finders = {
    ...simple,
    opensAtEnd,
    openings: Object.entries(openings).map(
      ([opening, phrases]) => [opening as Opening, finderOf(phrases, hasSpaces)] as const,
    ),
    expectedBefore: finderOf(expected.before, hasSpaces),
    expectedBehind: finderOf(expected.behind, hasSpaces),
  }
  made.set(locale, finders)
  return finders
}

/** The language's own words and English ones, which agencies write into texts of every language. */
export const wordsFor = (locale: CheckedLocale): readonly Finders[] =>
  locale === 'en' ? [wordsOf('en')] : [wordsOf(locale), wordsOf('en')]

const commonOf = (locale: CheckedLocale): ReadonlySet<string> => new Set(WORDS[locale].common.map(foldWord))

/** Words that tell a language from others of its script. */
export const commonWords: Readonly<Record<'en' | 'fr' | 'es', ReadonlySet<string>>> = {
  en: commonOf('en'),
  fr: commonOf('fr'),
  es: commonOf('es'),
}
