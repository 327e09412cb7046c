import type { LanguageStatus } from './entries.ts'
import { type Locale, DEFAULT_LOCALE, LOCALES } from './locales.ts'

export type LanguageRow = { locale: Locale; standing: LanguageStatus }
export type Languages = { authoritative: Locale; official: Locale[]; courtesy: Locale[] }

type ChosenLanguages = {
  /** As chosen in the form; may be empty. */
  rows: readonly LanguageRow[]
  /** The languages that have a title. */
  written: readonly Locale[]
  /** As they stood at the last freeze. */
  before: Languages | null
}

const statusBefore = (locale: Locale, before: Languages): LanguageStatus => {
  if (locale === before.authoritative) return 'authoritative'
  return before.official.includes(locale) ? 'official' : 'courtesy'
}

/**
 * Left out, English or else the first one written, in the order of LOCALES, is authoritative and the others official; what
 * is added later is courtesy. Null for a language that the rows leave out.
 */
export const languageStatusOf = (
  locale: Locale,
  { rows, written, before }: ChosenLanguages,
): LanguageStatus | null => {
  const row = rows.find((each) => each.locale === locale)
  if (row) return row.standing
  if (before) return rows.length > 0 ? 'courtesy' : statusBefore(locale, before)
  if (rows.length > 0) return null
  const first = written.includes(DEFAULT_LOCALE)
    ? DEFAULT_LOCALE
    : (LOCALES.find((each) => written.includes(each)) ?? DEFAULT_LOCALE)
  return locale === first ? 'authoritative' : 'official'
}

/** How each written language stands; null when none of them, or more than one, is authoritative. */
export const languagesOf = (given: ChosenLanguages): Languages | null => {
  const standing = LOCALES.filter((locale) => given.written.includes(locale)).map((locale) => ({
    locale,
    standing: languageStatusOf(locale, given),
  }))
  const those = (wanted: LanguageStatus) =>
    standing.filter((each) => each.standing === wanted).map(({ locale }) => locale)
  const [authoritative, ...more] = those('authoritative')
  if (!authoritative || more.length > 0) return null
  return { authoritative, official: those('official'), courtesy: those('courtesy') }
}

/** `older`: the authoritative text has been changed since this one was. */
type TranslationState = 'missing' | 'older' | 'ready'

export type LanguageState = {
  locale: Locale
  /** What it is or, written, would be; null for one that the text leaves out. */
  standing: LanguageStatus | null
  state: TranslationState
  /** When its words were last changed; null for one that is missing. */
  changedAt: string | null
}

type Given = {
  rows: readonly LanguageRow[]
  /** The languages that have a title. */
  written: readonly Locale[]
  /** As they stood at the last freeze. */
  before: Languages | null
  changedAt: Partial<Record<Locale, string>>
}

/** Each language of the newsroom, and how it stands in a working text. */
export const languageStates = (given: Given): LanguageState[] => {
  const standings = LOCALES.map((locale) => ({ locale, standing: languageStatusOf(locale, given) }))
  const authoritative = standings.filter(
    ({ locale, standing }) => standing === 'authoritative' && given.written.includes(locale),
  )
  // Of two authoritative ones neither says what the other has to follow.
  const source = authoritative.length === 1 ? authoritative[0]?.locale : undefined
  return standings.map(({ locale, standing }) => {
    if (!given.written.includes(locale)) return { locale, standing, state: 'missing', changedAt: null }
    const changedAt = given.changedAt[locale] ?? null
    const isOlder = source !== undefined && isOlderThan(given.changedAt, { locale, source })
    return { locale, standing, state: isOlder ? 'older' : 'ready', changedAt }
  })
}

type Compared = { locale: Locale; source: Locale }

/** Whether the source has been changed since; of what is not known nothing is said. */
export const isOlderThan = (
  changedAt: Partial<Record<Locale, string>>,
  { locale, source }: Compared,
): boolean => {
  const [own, latest] = [changedAt[locale], changedAt[source]]
  return own !== undefined && latest !== undefined && own < latest
}

/** A version of a text: when it was saved, and the words of each language, in any form that is the same for the same words. */
type SavedWords = { at: string; words: Partial<Record<Locale, string>> }

export type LookBack = {
  add: (version: SavedWords) => boolean
  changedAt: () => Partial<Record<Locale, string>>
  /** Whether the versions told so far say of each other language if it is older than this one. */
  isSettled: (source: Locale) => boolean
}

/**
 * Since when each language has had the words that it has now, told version by version from the newest to the oldest.
 * `add` answers whether an older one can say any more.
 */
export const createLookBack = (present: SavedWords['words']): LookBack => {
  const since: Partial<Record<Locale, string>> = {}
  const open = new Set(LOCALES.filter((locale) => present[locale] !== undefined))
  return {
    changedAt: () => since,
    isSettled: (source) => !open.has(source) || open.size === 1,
    add: (version) => {
      for (const locale of open) {
        if (version.words[locale] === present[locale]) since[locale] = version.at
        else open.delete(locale)
      }
      return open.size > 0
    },
  }
}
