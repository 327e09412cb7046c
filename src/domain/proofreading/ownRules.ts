import { type CheckedLocale, isChecked } from '../contradictions/languages/languages.ts'
import { hasSpaces, isLocale } from '../locales.ts'
import { faultOfInstead, faultOfPattern, filledIn, type PatternFault, toRegex } from './patterns.ts'
import type { Span } from './phrases.ts'
import { isRuleName, type RuleName, SWITCHABLE } from './rules.ts'

/** `word`: what the organisation would not say of people; `style`: how it writes what can be written in several ways. */
export const OWN_KINDS = ['word', 'style'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

/** A rule of an organisation, as its form has it. */
export type OwnRule = {
  kind: OwnKind
  /** Words, with `{day}`, `{month}`, `{year}` or `{number}` in them. */
  find: string
  /** Empty: nothing in its place. */
  instead?: string | null
  why?: string | null
  source?: string | null
  /** Empty: in every language. */
  locale?: string | null
}

export const MOST_OWN_RULES = 200
export const [LONGEST_FIND, LONGEST_WHY] = [80, 200]

/** What an organisation adds to the rules of all, and which of them it has switched off. */
export type OwnRules = {
  /** As people call it. */
  organisation: string
  rules: readonly OwnRule[]
  off: readonly RuleName[]
}

type Stored = {
  checksOff?: readonly string[] | null
  wordRules?: readonly Partial<OwnRule>[] | null
}

/** What is stored, as far as it can be read: what blocks is never switched off, whatever a document says. */
export const toOwnRules = (
  { checksOff, wordRules }: Stored,
  organisation: string,
  kinds: readonly OwnKind[] = OWN_KINDS,
): OwnRules => ({
  organisation,
  off: (checksOff ?? []).filter((name): name is RuleName => isRuleName(name) && SWITCHABLE.includes(name)),
  rules: (wordRules ?? []).flatMap(({ kind = 'word', find = '', ...rest }): OwnRule[] =>
    kinds.includes(kind) && faultOfOwnRule({ find, ...rest }) === null ? [{ kind, find, ...rest }] : [],
  ),
})

/** Why a rule cannot be kept; null for one that can. */
export const faultOfOwnRule = ({ find, instead }: Pick<OwnRule, 'find' | 'instead'>): PatternFault | null =>
  find.length > LONGEST_FIND
    ? 'empty'
    : (faultOfPattern(find) ?? (instead ? faultOfInstead(instead, find) : null))

export type OwnRemark = Span & { organisation: string; instead: string | null; why: string; source: string }

/** No more than these of one rule in one field. */
const MOST_OF_RULE = 5

/** Where what stands there is what the rule asks for: “Mr.” has “Mr” in it. */
const isSaidAlready = (text: string, { start, end }: Span, expected: string): boolean => {
  const found = text.slice(start, end)
  const small = expected.toLowerCase()
  for (let at = small.indexOf(found.toLowerCase()); at >= 0; at = small.indexOf(found.toLowerCase(), at + 1))
    if (text.slice(start - at, start - at + expected.length) === expected) return true
  return false
}

type Finder = (text: string) => OwnRemark[]

const finderOf = (rule: OwnRule, organisation: string, locale: CheckedLocale): Finder => {
  const regex = toRegex(rule.find, locale, hasSpaces(locale))
  const { why, source, instead } = rule
  return (text) =>
    Array.from(text.matchAll(regex)).flatMap(({ index, 0: found, groups }): OwnRemark[] => {
      const span = { start: index, end: index + found.length }
      const expected = instead ? filledIn(instead, found, groups ?? {}) : null
      return expected !== null && isSaidAlready(text, span, expected)
        ? []
        : [{ ...span, organisation, instead: expected, why: why?.trim() ?? '', source: source?.trim() ?? '' }]
    })
}

/** What organisations would write otherwise in a text of this language, in the order of the text. */
export const ownRemarks = (text: string, locale: string, own: readonly OwnRules[]): OwnRemark[] => {
  if (!isLocale(locale) || !isChecked(locale)) return []
  return own
    .flatMap(({ organisation, rules }) =>
      rules
        .filter((rule) => !rule.locale || rule.locale === locale)
        .flatMap((rule) => finderOf(rule, organisation, locale)(text).slice(0, MOST_OF_RULE)),
    )
    .sort((one, other) => one.start - other.start)
}
