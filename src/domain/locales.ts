import { languageFacts, type LanguageFactsMessages } from '../locales/language-facts.ts'

/** The languages that the newsroom publishes in; English first, then as they stand in menus. */
export const LOCALES = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur'] as const

export type Locale = (typeof LOCALES)[number]
export type Direction = 'ltr' | 'rtl'

export const DEFAULT_LOCALE: Locale = 'en'

type Facts = keyof LanguageFactsMessages

const ofEach = (fact: Facts): Record<Locale, string> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, languageFacts[locale][fact]])) as Record<Locale, string>

/** Each language's own name for itself. */
export const languageNames = ofEach('name')

/** The languages' English names, for sentences of the newsroom itself. */
export const englishNames = ofEach('englishName')

/** `fr` → `French`, said in the language of whoever reads. */
export const languageName = (locale: string, inLanguage: string): string =>
  new Intl.DisplayNames([inLanguage], { type: 'language' }).of(locale) ?? locale

export const isLocale = (value: unknown): value is Locale => (LOCALES as readonly unknown[]).includes(value)

export const directionOf = (locale: Locale): Direction => languageFacts[locale].direction as Direction

/** The languages of the admin, and of mails. */
export const DESK_LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const
export type DeskLanguage = (typeof DESK_LANGUAGES)[number]

/** @param language whatever somebody has chosen, or a browser says; English for one that has no words of ours. */
export const toDeskLanguage = (language: string | null | undefined): DeskLanguage =>
  DESK_LANGUAGES.find((one) => one === language) ?? 'en'
