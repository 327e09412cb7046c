import type { SentencesMessages } from '../locales/sentences.ts'
import type { Locale } from './locales.ts'
import type { Message } from './messages.ts'

/** By group and name in `locales/<language>/sentences.json`: `missing.title`. */
export type Code = {
  [Group in keyof SentencesMessages]: `${Group}.${Extract<keyof SentencesMessages[Group], string>}`
}[keyof SentencesMessages]

/**
 * What a rule tells a person: a refusal, what a text lacks, where words and facts disagree. It is made English for logs
 * and programs, and put into the reader's language where an answer goes out (sayIn.ts, ADR 24).
 */
export type Sentence =
  | { readonly code: Code; readonly params: Params }
  /** In a row. */
  | { readonly sentences: readonly Sentence[] }
  | { readonly english: string }

export type Param = string | number | readonly string[] | readonly Sentence[] | Quoted
export type Params = Readonly<Record<string, Param>>

/** Words of somebody's text, and as what they are read, where that is not the same. */
export type Quoted = { readonly quote: string; readonly value?: string }

/** What is put in under these names is said in the reader's own words; all else stays as it is. */
export type Kinds = {
  language: Locale
  otherLanguage: Locale
  /** In English, as facts have them. */
  weekday: string
  rightWeekday: string
  /** `2026-12-03` */
  lastDay: string
  words: Quoted
  /** In milliseconds. */
  duration: number
  /** A field of a text, by its name. */
  field: string
  otherField: string
  names: readonly string[]
  /** One of these. */
  anyOf: readonly string[]
  places: readonly Sentence[]
  parts: readonly Sentence[]
  sentences: readonly Sentence[]
}

type NamesOf<C extends Code> = C extends `${infer Group extends keyof SentencesMessages}.${infer Name}`
  ? SentencesMessages[Group][Name & keyof SentencesMessages[Group]] extends Message<infer Names>
    ? Names
    : never
  : never

type ParamsOf<C extends Code> = {
  readonly [Name in NamesOf<C>]: Name extends keyof Kinds ? Kinds[Name] : string | number
}

/** `say('parties.accepted', { organisation })`: a code that is in no list, or a value that is missing, does not compile. */
export const say = <C extends Code>(
  code: C,
  ...[params]: [NamesOf<C>] extends [never] ? [] : [ParamsOf<C>]
): Sentence => ({ code, params: params ?? {} })

/** Null for several in a row, and for what programs alone read. */
export const codeOf = (sentence: Sentence): Code | null => ('code' in sentence ? sentence.code : null)

/** Several in a row. */
export const inARow = (sentences: readonly Sentence[]): Sentence => ({ sentences })

/** What programs alone meet, since no page of the desk sends such a request: it is read in English. */
export const forPrograms = (english: string): Sentence => ({ english })

/** Each once, in their order. */
export const withoutRepeats = (sentences: readonly Sentence[]): Sentence[] => [
  ...new Map(sentences.map((sentence) => [JSON.stringify(sentence), sentence])).values(),
]
