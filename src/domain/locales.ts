import { languageFacts, type LanguageFactsMessages } from '../locales/language-facts.ts'
import { deskLanguages } from '../locales/desk-languages.ts'

/**
 * The languages that the newsroom publishes in, each with a folder in `locales`; English first, then as they stand in menus.
 * The first of those that a text is written in is its authoritative one unless an editor says otherwise.
 */
export const LOCALES = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur'] as const

export type Locale = (typeof LOCALES)[number]
export type Direction = 'ltr' | 'rtl'

export const DEFAULT_LOCALE = 'en' as const satisfies Locale

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

/** In which kind of letters a language is set; `TYPEFACES` of a format say what they are there. */
export const TYPEFACES = ['latin', 'naskh', 'nastaliq', 'han'] as const
export type Typeface = (typeof TYPEFACES)[number]

export const typefaces = ofEach('typeface') as Record<Locale, Typeface>

/** Whether its sentences and words have spaces between them. */
export const hasSpaces = (locale: Locale): boolean => languageFacts[locale].spaces === 'yes'

/** The languages of the admin, and of mails: those that have all words. */
export type DeskLanguage = (typeof deskLanguages)[number]
export const DESK_LANGUAGES: readonly DeskLanguage[] = LOCALES.filter((locale): locale is DeskLanguage =>
  (deskLanguages as readonly string[]).includes(locale),
)

/** @param language whatever somebody has chosen, or a browser says; English for one that has no words of ours. */
export const toDeskLanguage = (language: string | null | undefined): DeskLanguage =>
  DESK_LANGUAGES.find((one) => one === language) ?? DEFAULT_LOCALE
