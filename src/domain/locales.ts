/** The languages that the newsroom publishes in; English first, then as they stand in menus. */
export const LOCALES = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur'] as const

export type Locale = (typeof LOCALES)[number]
export type Direction = 'ltr' | 'rtl'

export const DEFAULT_LOCALE: Locale = 'en'

/** Each language's own name for itself. */
export const languageNames: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  ru: 'Русский',
  zh: '中文',
  ur: 'اردو',
}

/** The languages' English names, for sentences of the newsroom itself. */
export const englishNames: Record<Locale, string> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ar: 'Arabic',
  ru: 'Russian',
  zh: 'Chinese',
  ur: 'Urdu',
}

/** `fr` → `French`, said in the language of whoever reads. */
export const languageName = (locale: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'ur'] satisfies Locale[]

export const isLocale = (value: unknown): value is Locale => (LOCALES as readonly unknown[]).includes(value)

export const directionOf = (locale: Locale): Direction => (RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr')
