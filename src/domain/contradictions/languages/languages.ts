import { languageFacts } from '../../../locales/language-facts.ts'
import type { Locale } from '../../locales.ts'
import { lexicon, type Lexicon, type Cue, type Language } from './language.ts'
import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { urdu } from './urdu.ts'

/** The languages whose texts are compared with the facts. Of a text in any other nothing is found, and that is said. */
export const languages = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
  ru: russian,
  zh: chinese,
  ur: urdu,
} satisfies Partial<Record<Locale, Language>>

export type CheckedLocale = keyof typeof languages

export const CHECKED_LOCALES = Object.keys(languages) as CheckedLocale[] // the keys of the table

export const isChecked = (locale: Locale): locale is CheckedLocale => Object.hasOwn(languages, locale)

/** Names are written in it as in English, unless they have a form of their own. */
export const isLatin = (locale: CheckedLocale): boolean => languageFacts[locale].script === 'Latin'

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

const made = new Map<CheckedLocale, Finders>()

export const findersFor = (locale: CheckedLocale): Finders => {
  const kept = made.get(locale)
  if (kept) return kept
  const finders = findersOf(languages[locale])
  made.set(locale, finders)
  return finders
}

/** The languages to look for in a text: its own, and English where another script cannot be taken for it. */
export const readAs = (locale: CheckedLocale): CheckedLocale[] =>
  isLatin(locale) ? [locale] : [locale, 'en']
