import type { LanguageStanding } from './entries.ts'
import type { Locale } from './locales.ts'
import { DEFAULT_LOCALE, LOCALES } from './locales.ts'

export type LanguageRow = { locale: Locale; standing: LanguageStanding }
export type Languages = { authoritative: Locale; official: Locale[]; courtesy: Locale[] }

type Given = {
  /** As chosen in the form; may be empty. */
  rows: readonly LanguageRow[]
  /** The languages that have a title. */
  written: readonly Locale[]
  /** As they stood at the last freeze. */
  before: Languages | null
}

const standingBefore = (locale: Locale, before: Languages): LanguageStanding => {
  if (locale === before.authoritative) return 'authoritative'
  return before.official.includes(locale) ? 'official' : 'courtesy'
}

/**
 * Left out, English or else the first one written, in the order of LOCALES, is authoritative and the others official; what
 * is added later is courtesy. Null for a language that the rows leave out.
 */
export const standingOf = (locale: Locale, { rows, written, before }: Given): LanguageStanding | null => {
  const row = rows.find((each) => each.locale === locale)
  if (row) return row.standing
  if (before) return rows.length > 0 ? 'courtesy' : standingBefore(locale, before)
  if (rows.length > 0) return null
  const first = written.includes(DEFAULT_LOCALE)
    ? DEFAULT_LOCALE
    : (LOCALES.find((each) => written.includes(each)) ?? DEFAULT_LOCALE)
  return locale === first ? 'authoritative' : 'official'
}

/** How each written language stands; null when none of them, or more than one, is authoritative. */
export const languagesOf = (given: Given): Languages | null => {
  const standing = LOCALES.filter((locale) => given.written.includes(locale)).map((locale) => ({
    locale,
    standing: standingOf(locale, given),
  }))
  const those = (wanted: LanguageStanding) =>
    standing.filter((each) => each.standing === wanted).map(({ locale }) => locale)
  const [authoritative, ...more] = those('authoritative')
  if (!authoritative || more.length > 0) return null
  return { authoritative, official: those('official'), courtesy: those('courtesy') }
}
