import type { LanguageStanding } from './entries.ts'
import { type Languages, type LanguageRow, standingOf } from './languages.ts'
import type { Locale } from './locales.ts'
import { LOCALES } from './locales.ts'

/** `older`: the authoritative text has been changed since this one was. */
export type TranslationState = 'missing' | 'older' | 'ready'

export type LanguageState = {
  locale: Locale
  /** What it is or, written, would be; null for one that the text leaves out. */
  standing: LanguageStanding | null
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
  const standings = LOCALES.map((locale) => ({ locale, standing: standingOf(locale, given) }))
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
export type SavedWords = { at: string; words: Partial<Record<Locale, string>> }

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
