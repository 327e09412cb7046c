import type { Locale } from '../../locales.ts'
import { lexicon, type Lexicon, type Cue, type Language } from './language.ts'
import { arabicWords } from './arabic.ts'
import { chineseWords } from './chinese.ts'
import { englishWords } from './english.ts'
import { frenchWords } from './french.ts'
import { russianWords } from './russian.ts'
import { spanishWords } from './spanish.ts'
import { urduWords } from './urdu.ts'

export const languages: Record<Locale, Language> = {
  en: englishWords,
  fr: frenchWords,
  es: spanishWords,
  ar: arabicWords,
  ru: russianWords,
  zh: chineseWords,
  ur: urduWords,
}

export type WeekdayWord = { weekday: number; isShy: boolean }

/** What finds a language's words in a folded text. */
export type Finders = {
  cues: Lexicon<Cue>
  months: Lexicon<number>
  weekdays: Lexicon<WeekdayWord>
  /** `null` stands for the name of a month, in which no number is read. */
  numbers: Lexicon<number | null>
}

/** `When:` is also written `When :`, `When -` and `When?`. */
const withColons = (phrase: string): string[] =>
  phrase.endsWith(':') ? [':', ' :', ' -', '?'].map((end) => phrase.slice(0, -1) + end) : [phrase]

const findersOf = ({ cues, months, weekdays, shyWeekdays = [], numbers, ...options }: Language): Finders => {
  const monthNames = months.flatMap((names, index) =>
    names.map((name): [string, number] => [name, index + 1]),
  )
  const days = (table: readonly (readonly string[])[], isShy: boolean) =>
    table.flatMap((names, index) =>
      names.map((name): [string, WeekdayWord] => [name, { weekday: index + 1, isShy }]),
    )
  return {
    cues: lexicon(
      Object.entries(cues).flatMap(([cue, phrases]) =>
        phrases.flatMap(withColons).map((phrase): [string, Cue] => [phrase, cue as Cue]),
      ),
      options,
    ),
    months: lexicon(monthNames, options),
    weekdays: lexicon([...days(weekdays, false), ...days(shyWeekdays, true)], options),
    numbers: lexicon<number | null>(
      [...monthNames.map(([name]): [string, null] => [name, null]), ...numbers],
      options,
    ),
  }
}

const made = new Map<Locale, Finders>()

export const findersFor = (locale: Locale): Finders => {
  const kept = made.get(locale)
  if (kept) return kept
  const finders = findersOf(languages[locale])
  made.set(locale, finders)
  return finders
}

/** The languages to look for in a text: its own, and English where another script cannot be taken for it. */
export const readAs = (locale: Locale): Locale[] =>
  locale === 'en' || locale === 'fr' || locale === 'es' ? [locale] : [locale, 'en']
