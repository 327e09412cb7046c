import { harmWords } from '../../locales/harm-words.ts'
import { inAllCases } from './cases.ts'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import { hasSpaces } from '../locales.ts'
import { inEuropeanDigits, WRITTEN_DIGITS } from '../writtenDigits.ts'

/** UTF-16 offsets in the text as given. */
export type Span = { start: number; end: number }

/** The lists of a language, in `locales/<language>/harm-words.json`. */
const LISTS = [
  ...([
    'child',
    'children',
    'survivor',
    'survivors',
    'harmed',
    'named',
    'changed',
    'compounds',
    'place',
    'school',
    'family',
  ] as const),
  ...(['shelter', 'street', 'near', 'landmark', 'inPlace'] as const),
  ...([
    'particles',
    'guilty',
    'trial',
    'alleged',
    'general',
    'units',
    'source',
    'year',
    'uncounted',
    'billions',
  ] as const),
] as const
type List = (typeof LISTS)[number]

/** From the beginning of the one that begins first to the end of the one that ends last. */
export const around = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
})

/** Every match of a pattern. */
export const matchesOf =
  (regex: RegExp): Find =>
  (text) =>
    Array.from(text.matchAll(regex), ({ index, 0: found }) => ({ start: index, end: index + found.length }))

/** Every place where one of the phrases stands, in the order of the text. */
export type Find = (text: string) => Span[]

export type Phrases = Record<List, Find> & {
  /** Ages as they are written, with their number. */
  ages: (text: string) => (Span & { years: number })[]
  /**
   * By what a name is known: its capital; the article of the noun before it, which it has not; an age that stands in front of it;
   * or the signs around it, where words are not parted.
   */
  naming: 'capitals' | 'article' | 'age' | 'signs'
  /** Whether acronyms are written in its letters. */
  hasAcronyms: boolean
  /** Whether a number behind a name is an age: “Amina, 14,”. */
  hasBareAges: boolean
  /** What is better not said of people, and what to say; null: nothing in its place. */
  labels: (text: string) => (Span & { instead: string | null })[]
}

/** Marks that readers put above and below letters, and the stroke that lengthens them. */
const MARKS = '[\\u064B-\\u0652\\u0670\\u0640]*'
const SAME: readonly string[] = ['اأإآٱ', 'يىی', 'كک', 'هہۃة', 'её', "’'ʼ", '-‐‑–']
const DIGITS = `[${WRITTEN_DIGITS}]`

/** One letter of a phrase, however it is written. */
const letterOf = (letter: string): string => {
  if (/\s/.test(letter)) return '\\s+'
  const same = SAME.find((each) => each.includes(letter))
  const one = same ? `[${same.replace('-', '\\-')}]` : letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return /\p{Script=Arabic}/u.test(letter) ? one + MARKS : one
}

const patternOf = (phrase: string): string => [...phrase].map(letterOf).join('')

const inCases = (phrase: string): string => inAllCases(phrase, patternOf)

const LETTER = '[\\p{L}\\p{N}]'

/** Written as one with the word behind: and, so; in, to, as; the article. */
const ARABIC_PREFIX = '(?:[وف]?(?:لل|[بك]?ال|[بلك])?)'

/** How words stand: apart, or with what may stand in front of them. */
type Style = { areApart: boolean; prefix: string }

const [BEFORE, AFTER] = [`(?<!${LETTER})`, `(?!${LETTER}|\\p{M})`]
const isLetter = (sign: string | undefined): boolean => /[\p{L}\p{N}#]/u.test(sign ?? '')

/**
 * Phrases as one pattern, the longest first: whole words where they begin and end with a letter, in languages that have words
 * apart. The borders stand around all of them, so that most places of a text are given up at once.
 */
const alternatives = (
  phrases: readonly string[],
  style: Style,
  toPattern: (phrase: string) => string,
): string => {
  const sorted = phrases.toSorted((one, other) => other.length - one.length)
  const oneOf = (some: readonly string[]) => `(?:${some.map(toPattern).join('|')})`
  if (!style.areApart) return oneOf(sorted)
  const isWhole = (phrase: string) => isLetter(phrase[0]) && isLetter(phrase.at(-1))
  const [whole, others] = [sorted.filter(isWhole), sorted.filter((phrase) => !isWhole(phrase))]
  return [
    ...(whole.length > 0 ? [`${BEFORE}${style.prefix}${oneOf(whole)}${AFTER}`] : []),
    ...(others.length > 0 ? [oneOf(others)] : []),
  ].join('|')
}

/** As phrases are written: small letters, of which there are as many. */
const lowered = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length
    ? lower
    : [...text]
        .map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign))
        .join('')
}

export const partsOf = (list: string): string[] => list.split('|').map((part) => part.trim())

const finder = (phrases: readonly string[], style: Style, toPattern = patternOf): Find => {
  const regex = new RegExp(alternatives(phrases.map(lowered), style, toPattern), 'gu')
  const find = matchesOf(regex)
  return (text) => find(lowered(text))
}

/** In digits of any of the languages. */
export const valueOf = (digits: string): number => Number(inEuropeanDigits(digits))

const agesIn = (phrases: readonly string[], style: Style): Phrases['ages'] => {
  const toPattern = (phrase: string) => phrase.split('#').map(patternOf).join(`${DIGITS}{1,2}`)
  const regex = new RegExp(alternatives(phrases.map(lowered), style, toPattern), 'gu')
  const number = new RegExp(`${DIGITS}+`, 'u')
  return (text) =>
    Array.from(lowered(text).matchAll(regex), ({ index, 0: found }) => ({
      ...{ start: index, end: index + found.length },
      years: valueOf(number.exec(found)?.[0] ?? ''),
    }))
}

/** Found at once; each by its place among them. */
const labelsIn = (list: string, style: Style): Phrases['labels'] => {
  const labels = partsOf(list).map((part) => part.split('>').map((each) => each.trim()))
  const find = finder(
    labels.map(([bad = '']) => bad),
    style,
    inCases,
  )
  const each = labels.map(([bad = '', instead = '-']) => ({
    is: new RegExp(`^${patternOf(lowered(bad))}$`, 'u'),
    isLike: new RegExp(`^${inCases(lowered(bad))}$`, 'u'),
    instead: instead === '-' ? null : instead,
  }))
  return (text) =>
    find(text).map((span) => {
      const said = lowered(text.slice(span.start, span.end))
      const label = each.find(({ is }) => is.test(said)) ?? each.find(({ isLike }) => isLike.test(said))
      return { ...span, instead: label?.instead ?? null }
    })
}

const made = new Map<CheckedLocale, Phrases>()

/** Made once for each language. */
export const phrasesOf = (locale: CheckedLocale): Phrases => {
  const kept = made.get(locale)
  if (kept) return kept
  const words = harmWords[locale]
  const naming = words.naming === '-' ? 'capitals' : (words.naming as Phrases['naming']) // one of the others
  const style = { areApart: hasSpaces(locale), prefix: naming === 'article' ? ARABIC_PREFIX : '' }
  const lists = LISTS.map(
    (list) => [list, finder(partsOf(words[list]), style, list === 'guilty' ? inCases : patternOf)] as const,
  )
  const phrases: Phrases = {
    ...(Object.fromEntries(lists) as Record<List, Find>), // one for each list
    ages: agesIn(partsOf(words.age), style),
    naming,
    hasAcronyms: words.acronyms === 'yes',
    hasBareAges: words.ageBare === 'yes',
    labels: labelsIn(words.labels, style),
  }
  made.set(locale, phrases)
  return phrases
}
