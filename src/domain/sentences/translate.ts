import { durationIn } from '../durations.ts'
import { fill } from '../messages.ts'
import { directionOf, englishNames, languageName, LOCALES } from '../locales.ts'
import { toDeskLanguage } from '../deskLanguages.ts'
import { ar } from './ar.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { type Read, readSentences } from './read.ts'
import { ru } from './ru.ts'
import type { Sentences } from './sentences.ts'
import { zh } from './zh.ts'

const TABLES: Readonly<Record<string, Sentences>> = { fr, es, ar, ru, zh }

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `Tuesday` → `mardi`; what is no weekday stays. */
const weekdayIn = (language: string, word: string): string => {
  const index = WEEKDAYS.indexOf(word)
  // 1 January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, 1 + index))
  return index < 0
    ? word
    : new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day)
}

/** `French` → `français`. */
const languageIn = (language: string, word: string): string => {
  const locale = LOCALES.find((one) => englishNames[one] === word)
  return locale ? languageName(locale, language) : word
}

/** Null for what is none of the newsroom's phrases, but somebody's own words: nothing is put into these. */
const phraseIn = (language: string, phrase: string): string | null => {
  const table: Readonly<Record<string, string>> = TABLES[language] ?? {}
  return Object.hasOwn(table, phrase) ? (table[phrase] ?? null) : null
}

const phrasesIn = (language: string, words: string): string => {
  const each = words.split(' and ').map((phrase) => phraseIn(language, phrase) ?? phrase)
  return new Intl.ListFormat(language).format(each)
}

/** `UNODC or ILO` → `UNODC ou ILO`. */
const namesIn = (language: string, names: string): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(names.split(' or '))

/** `title, paragraph 3, 2 more`: places of a text, each a phrase of its own. */
const partsIn = (language: string, parts: string): string => {
  const each = parts.split(', ').map((part) => {
    const figure = /\d+/.exec(part)?.[0] ?? ''
    const phrase = part.startsWith('paragraph ') ? 'paragraph {number}' : figure ? '{count} more' : part
    const known = phraseIn(language, phrase)
    return known === null ? part : fill(known, { number: figure, count: figure })
  })
  return new Intl.ListFormat(language).format(each)
}

type InLanguage = (language: string, value: string) => string

/** Places that hold the newsroom's own words; all others hold names, titles and figures, which stay. */
const OWN_WORDS: Readonly<Record<string, InLanguage>> = {
  language: languageIn,
  otherLanguage: languageIn,
  weekday: weekdayIn,
  rightWeekday: weekdayIn,
  words: (language, value) =>
    isolated(
      language,
      value.replace(/\((\w+)\)$/, (_, day: string) => `(${weekdayIn(language, day)})`),
    ),
  names: namesIn,
  places: phrasesIn,
  parts: partsIn,
  duration: durationIn,
  field: phrasesIn,
  otherField: phrasesIn,
  sentences: (language, value) => allIn(language, value) ?? value,
}

/** Right to left, figures and names of other letters would otherwise change places with what stands beside them. */
const isolated = (language: string, value: string): string =>
  directionOf(toDeskLanguage(language)) === 'rtl' ? `\u2068${value}\u2069` : value

const valueIn = (language: string, name: string, value: string): string =>
  OWN_WORDS[name]?.(language, value) ?? isolated(language, value)

const sayIn = (language: string, { sentence, values }: Read): string => {
  const own = Object.entries(values).map(([name, value]) => [name, valueIn(language, name, value)] as const)
  return fill(TABLES[language]?.[sentence] ?? sentence, Object.fromEntries(own))
}

const allIn = (language: string, text: string): string | null =>
  readSentences(text)
    ?.map((read) => sayIn(language, read))
    .join(language === 'zh' ? '' : ' ') ?? null

/**
 * A sentence of the newsroom, or several in a row, in a language of the desk; null where it is none of ours, or the
 * language is English or another: then it is read as it is.
 */
export const translate = (text: string, language: string): string | null =>
  Object.hasOwn(TABLES, language) ? allIn(language, text) : null
