import { importWords } from '../../locales/import-words.ts'
import { foldWord } from '../contradictions/comparableText.ts'
import { CHECKED_LOCALES, type CheckedLocale } from '../contradictions/languages/languages.ts'
import type { StatementKind } from '../entries.ts'
import { hasSpaces } from '../locales.ts'

/** What a line says that begins a text, or the whole file. */
export type Opening = StatementKind | 'event' | 'media-update'

/** The words of each, in `locales/<language>/import-words.json`. */
const OPENINGS = {
  mediaUpdate: 'media-update',
  message: 'message',
  statement: 'statement',
  pressRelease: 'press-release',
  advisory: 'advisory',
  remarks: 'remarks',
  questionsAndAnswers: 'questions-and-answers',
  event: 'event',
} as const satisfies Record<string, Opening>

/** Lists of phrases, and what each is looked for. */
const LISTS = [
  /** Between the kind of text and who speaks; and what ends the speaker in a title. */
  ...(['by', 'on'] as const),
  /** Offices that can speak; the last is the United Nations' own, where no other organisation stands beside it. */
  ...(['offices', 'secretaryGeneral', 'honorifics'] as const),
  /** `mobile` marks a number as somebody's own; `desks` tells a desk from a person. */
  ...(['contacts', 'telephone', 'mobile', 'mail', 'desks'] as const),
  ...(['embargo', 'notes', 'about', 'ends', 'collaboration', 'organisers'] as const),
  ...(['chiefGuest', 'guests', 'venue', 'hall', 'caption', 'expectedBefore', 'expectedBehind'] as const),
  /** Before a colon, or in the cell beside it. */
  ...(['dayLabel', 'startLabel', 'endLabel', 'mediaCallLabel'] as const),
] as const

/** Finds one of its phrases in folded text. `start` and `end` are offsets in it. */
export type Finder = {
  /** How long the phrase is that it begins with; 0 for none. */
  atStart: (folded: string) => number
  /** Where the phrase begins that it ends with; -1 for none. */
  atEnd: (folded: string) => number
  find: (folded: string, from?: number) => { start: number; end: number } | null
}

export type Finders = Record<(typeof LISTS)[number], Finder> & {
  openings: readonly (readonly [Opening, Finder])[]
  /** The kind of text stands behind its speaker: 秘书长致辞. */
  opensAtEnd: boolean
}

const phrasesIn = (words: string): string[] => words.split('|').map((phrase) => phrase.trim())

const escaped = (phrase: string): string =>
  foldWord(phrase)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+')

const EDGE = '[\\p{L}\\p{N}]'

/** @param isWhole whether a phrase is a whole word where it begins and ends with a letter. */
const finderOf = (words: string, isWhole: boolean): Finder => {
  const all = [...new Set(phrasesIn(words).map(escaped))]
    .sort((one, other) => other.length - one.length)
    .map((phrase) => {
      if (!isWhole) return phrase
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

/** The word by which a language says it first. */
export const firstPhrase = (locale: CheckedLocale, list: (typeof LISTS)[number]): string =>
  phrasesIn(importWords[locale][list])[0] ?? ''

const made = new Map<CheckedLocale, Finders>()

const wordsOf = (locale: CheckedLocale): Finders => {
  const kept = made.get(locale)
  if (kept) return kept
  const words = importWords[locale]
  const lists = LISTS.map((list) => [list, finderOf(words[list], hasSpaces(locale))] as const)
  const finders: Finders = {
    ...(Object.fromEntries(lists) as Record<(typeof LISTS)[number], Finder>), // one for each list
    opensAtEnd: words.opensAtEnd === 'yes',
    openings: Object.entries(OPENINGS).map(
      ([name, opening]) =>
        [opening, finderOf(words.openings[name as keyof typeof OPENINGS], hasSpaces(locale))] as const,
    ),
  }
  made.set(locale, finders)
  return finders
}

/** The language's own words and English ones, which agencies write into texts of every language. */
export const wordsFor = (locale: CheckedLocale): readonly Finders[] =>
  locale === 'en' ? [wordsOf('en')] : [wordsOf(locale), wordsOf('en')]

type Telling = { common: ReadonlySet<string>; letters: RegExp | null }

/** What tells a language from others of its script: words that each text has, and letters that the others lack. */
export const telling: Readonly<Record<CheckedLocale, Telling>> = Object.fromEntries(
  CHECKED_LOCALES.map((locale): [string, Telling] => {
    const { common, letters } = importWords[locale]
    return [
      locale,
      {
        common: new Set(phrasesIn(common).map(foldWord)),
        letters: letters === '-' ? null : new RegExp(`[${letters}]`, 'giu'),
      },
    ]
  }),
) as Record<CheckedLocale, Telling> // one for each language
