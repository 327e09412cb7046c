import { Info } from 'luxon'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'

/**
 * What people write into a rule of their organisation: words, with these in braces. Nobody writes a regular expression: each of these has
 * a longest form, so that no rule can take long, whatever it is and whatever it reads.
 */
export const PLACEHOLDERS = ['day', 'month', 'year', 'number'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

const IN_BRACES = /\{(\w*)\}/g
const ANY_BRACE = /[{}]/

/** What is wrong with a pattern; null for one that can be looked for. */
export type PatternFault = 'empty' | 'brace' | 'unknown' | 'twice' | 'not-found'

const isPlaceholder = (name: string): name is Placeholder =>
  (PLACEHOLDERS as readonly string[]).includes(name)

const namesIn = (pattern: string): string[] =>
  Array.from(pattern.matchAll(IN_BRACES), ([, name = '']) => name)

export const faultOfPattern = (find: string): PatternFault | null => {
  const names = namesIn(find)
  if (!/[\p{L}\p{N}%]/u.test(find.replace(IN_BRACES, names.length > 1 ? 'x' : ''))) return 'empty'
  if (ANY_BRACE.test(find.replace(IN_BRACES, ''))) return 'brace'
  if (!names.every(isPlaceholder)) return 'unknown'
  return new Set(names).size < names.length ? 'twice' : null
}

/** What is put in its place may repeat what was found, and nothing else. */
export const faultOfInstead = (instead: string, find: string): PatternFault | null => {
  if (ANY_BRACE.test(instead.replace(IN_BRACES, ''))) return 'brace'
  const found = namesIn(find)
  return namesIn(instead).every((name) => found.includes(name)) ? null : 'not-found'
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const months = new Map<CheckedLocale, string>()
const monthsOf = (locale: CheckedLocale): string => {
  const known = months.get(locale)
  if (known !== undefined) return known
  const names = [...Info.months('long', { locale }), ...Info.monthsFormat('long', { locale })]
  const made = [...new Set(names)]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')
  months.set(locale, made)
  return made
}

const FORMS: Record<Placeholder, (locale: CheckedLocale) => string> = {
  day: () => '\\p{Nd}{1,2}(?!\\p{Nd})',
  month: monthsOf,
  year: () => '\\p{Nd}{4}(?!\\p{Nd})',
  number: () => '\\p{Nd}{1,15}(?:[.,٫٬]\\p{Nd}{1,15}){0,4}',
}

const BEFORE = '(?<![\\p{L}\\p{N}])'
const AFTER = '(?![\\p{L}\\p{N}\\p{M}])'

/** A pattern as a regular expression of bounded parts; `areApart`: whether the language writes words apart. */
export const toRegex = (find: string, locale: CheckedLocale, areApart: boolean): RegExp => {
  const parts = find.trim().split(IN_BRACES)
  const source = parts
    .map((part, index) =>
      index % 2 === 1
        ? `(?<${part}>${FORMS[part as Placeholder](locale)})` // faultOfPattern knows no other
        : part.split(/\s+/).map(escaped).join('\\s{1,4}'),
    )
    .join('')
  const begins = areApart && /^(?:[\p{L}\p{N}]|\{)/u.test(find.trim())
  const ends = areApart && /(?:[\p{L}\p{N}]|\})$/u.test(find.trim())
  return new RegExp(`${begins ? BEFORE : ''}${source}${ends ? AFTER : ''}`, 'giu')
}

const isCapital = (words: string): boolean => /^\p{Lu}/u.test(words)
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What is better written, with what was found put in and its capital kept. */
export const filledIn = (
  instead: string,
  found: string,
  groups: Readonly<Record<string, string>>,
): string => {
  const filled = instead.replace(IN_BRACES, (_, name: string) => groups[name] ?? '')
  return isCapital(found) && /^\p{Ll}/u.test(instead) ? capitalised(filled) : filled
}
