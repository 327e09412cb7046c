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
  const latest = authoritative.length === 1 ? given.changedAt[authoritative[0]?.locale ?? 'en'] : undefined
  return standings.map(({ locale, standing }) => {
    if (!given.written.includes(locale)) return { locale, standing, state: 'missing', changedAt: null }
    const changedAt = given.changedAt[locale] ?? null
    const isOlder = latest !== undefined && changedAt !== null && changedAt < latest
    return { locale, standing, state: isOlder ? 'older' : 'ready', changedAt }
  })
}

/** A version of a text: when it was saved, and the words of each language, in any form that is the same for the same words. */
export type SavedWords = { at: string; words: Partial<Record<Locale, string>> }

/**
 * Since when each language has had the words that it has now, told version by version from the newest to the oldest.
 * `add` answers whether an older one can say any more.
 */
export const createLookBack = (
  present: SavedWords['words'],
): {
  add: (version: SavedWords) => boolean
  changedAt: () => Partial<Record<Locale, string>>
} => {
  const since: Partial<Record<Locale, string>> = {}
  const open = new Set(LOCALES.filter((locale) => present[locale] !== undefined))
  return {
    changedAt: () => since,
    add: (version) => {
      for (const locale of open) {
        if (version.words[locale] === present[locale]) since[locale] = version.at
        else open.delete(locale)
      }
      return open.size > 0
    },
  }
}
