import { english, sentences, type SentencesMessages } from '../locales/sentences.ts'
import {
  type DeskLanguage,
  toDeskLanguage,
  directionOf,
  hasSpaces,
  englishNames,
  type Locale,
  languageName,
} from './locales.ts'
import { sayDuration } from './instants.ts'
import { fill, type Message } from './messages.ts'
import { sayDay } from './moments/sayMoment.ts'
import type { Kinds, Param, Params, Quoted, Sentence } from './sentences.ts'

/** A sentence as whoever reads this language is told it. @param language null, or none of the desk's: English. */
export const sayIn = (language: string | null, sentence: Sentence): string => {
  const reader = toDeskLanguage(language)
  return said({ language: reader, messages: sentences[reader] }, sentence)
}

/** Needs the words of no other language: `packages/verify` has no more of them. */
export const sayInEnglish = (sentence: Sentence): string =>
  said({ language: 'en', messages: english }, sentence)

type Reader = { language: DeskLanguage; messages: SentencesMessages }

const said = (reader: Reader, sentence: Sentence): string => {
  if ('english' in sentence) return sentence.english
  if ('sentences' in sentence) return inARow(reader, sentence.sentences)
  return filled(reader, sentence, toValues(reader, sentence.params))
}

type Coded = Extract<Sentence, { code: unknown }>

const filled = ({ language, messages }: Reader, { code }: Coded, values: Record<string, string>): string => {
  const [group = '', name = ''] = code.split('.')
  const groups: Readonly<Record<string, Readonly<Record<string, string | Message>>>> = messages
  return fill(groups[group]?.[name] ?? code, values, language)
}

const toValues = (reader: Reader, params: Params): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, valueIn(reader, name, value)]))

const valueIn = (reader: Reader, name: string, value: Param): string =>
  Object.hasOwn(OWN_WORDS, name)
    ? OWN_WORDS[name as keyof Kinds](reader, value as never) // `say` takes no other value under this name,
    : isolated(reader, `${value as string | number}`) // nor under others

/** Right to left, figures and names of other letters would otherwise change places with what stands beside them. */
const isolated = ({ language }: Reader, value: string): string =>
  directionOf(language) === 'rtl' ? `\u2068${value}\u2069` : value

const inARow = (reader: Reader, row: readonly Sentence[]): string =>
  row.map((one) => said(reader, one)).join(hasSpaces(reader.language) ? ' ' : '')

/** `fr` → `French`. */
const languageIn = ({ language }: Reader, locale: Locale): string =>
  language === 'en' ? englishNames[locale] : languageName(locale, language)

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `Tuesday` → `mardi`; what is no weekday stays. */
const weekdayIn = ({ language }: Reader, word: string): string => {
  const index = WEEKDAYS.indexOf(word)
  // 1 January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, 1 + index))
  return index < 0
    ? word
    : new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day)
}

const quotedIn = (reader: Reader, { quote, value }: Quoted): string =>
  isolated(reader, `“${quote}”${value === undefined ? '' : ` (${weekdayIn(reader, value)})`}`)

/** `notesToEditors` → `text of the notes to editors`; what has no word of its own is called by its name. */
const fieldIn = ({ messages }: Reader, field: string): string => {
  const { paragraph: _, more: __, ...words } = messages.parts
  return Object.hasOwn(words, field) ? words[field as keyof typeof words] : field
}

/** @param between in English, whose lists are as plain as they always were. */
const listIn = (
  { language }: Reader,
  items: readonly string[],
  { between, type = 'conjunction' }: { between: string; type?: Intl.ListFormatType },
): string => (language === 'en' ? items.join(between) : new Intl.ListFormat(language, { type }).format(items))

/** Words of the newsroom's own, with figures: nothing in them has to be isolated. */
const phrasesIn = (reader: Reader, phrases: readonly Sentence[], between: string): string => {
  const each = phrases.map((phrase) =>
    'code' in phrase ? filled(reader, phrase, phrase.params as Record<string, string>) : said(reader, phrase),
  )
  return listIn(reader, each, { between })
}

const OWN_WORDS: { readonly [Name in keyof Kinds]: (reader: Reader, value: Kinds[Name]) => string } = {
  language: languageIn,
  otherLanguage: languageIn,
  weekday: weekdayIn,
  rightWeekday: weekdayIn,
  lastDay: (reader, day) => isolated(reader, sayDay(day, reader.language)),
  words: quotedIn,
  duration: ({ language }, milliseconds) => sayDuration(language, milliseconds),
  field: fieldIn,
  otherField: fieldIn,
  names: (_, names) => names.join(', '),
  anyOf: (reader, names) => listIn(reader, names, { between: ' or ', type: 'disjunction' }),
  places: (reader, places) => phrasesIn(reader, places, ' and '),
  parts: (reader, parts) => phrasesIn(reader, parts, ', '),
  sentences: inARow,
}
