import { harmWords } from '../../locales/harm-words.ts'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import { partsOf } from './phrases.ts'

/** What tells a name from other words with a capital: needed in languages that write names with one. */
export type SmallWords = {
  /** They begin a sentence with a capital, and no name. */
  starters: ReadonlySet<string>
  /** Behind these a name is a place's or a day's. */
  ofPlaces: ReadonlySet<string>
  isOfPlace: (ahead: string) => boolean
  /** Who is spoken of with these may be named: no child or survivor is. */
  isTitled: (name: string) => boolean
  /** What stands between a name and what somebody is: “Amina was a child”, “Amina, a survivor”. */
  isBetween: (words: string) => boolean
  /** They may stand there twice: “that that”. */
  doubles: ReadonlySet<string>
  /** An article, where one stands before the name of a place or of a relative. */
  article: RegExp
  /** What a school is, where that stands before its name. */
  school: RegExp
}

/** What stands for a list that a language has not got matches nothing. */
const listOf = (list: string): string[] => partsOf(list).filter((word) => word !== '-')
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const oneOf = (words: readonly string[]): string => (words.length > 0 ? words.map(escaped).join('|') : '(?!)')

const made = new Map<CheckedLocale, SmallWords>()

/** Made once for each language. */
export const smallWordsOf = (locale: CheckedLocale): SmallWords => {
  const kept = made.get(locale)
  if (kept) return kept
  const { starters, ofPlaces, titles, is, articles, doubles, schoolWords } = harmWords[locale]
  const places = listOf(ofPlaces)
  const behindPlace = new RegExp(`(?:^|[\\s(])(?:${oneOf(places)})\\s+$`, 'iu')
  const title = new RegExp(`^(?:${oneOf(listOf(titles))})\\.?\\s`, 'u')
  const between = new RegExp(
    `^(?:,|\\s+(?:${oneOf([...listOf(is), '—', '–'])}))\\s+(?:[\\p{Ll}\\p{M}\\d’'-]+\\s+){0,4}$`,
    'u',
  )
  const words: SmallWords = {
    starters: new Set(listOf(starters)),
    ofPlaces: new Set(places),
    isOfPlace: (ahead) => behindPlace.test(ahead),
    isTitled: (name) => title.test(name),
    doubles: new Set(listOf(doubles)),
    isBetween: (part) => between.test(part),
    article: new RegExp(`[\\s,]*(?:(?:${oneOf(listOf(articles))})\\s+)?`, 'iuy'),
    school: new RegExp(
      `[\\s,]*(?:(?:${oneOf([...listOf(articles), ...listOf(schoolWords)])})\\s+){0,4}`,
      'iuy',
    ),
  }
  made.set(locale, words)
  return words
}
