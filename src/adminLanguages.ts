import type { I18nOptions, Language } from '@payloadcms/translations'
import { DESK_LANGUAGES, type DeskLanguage, languageNames } from './domain/locales.ts'
import { payloadWords } from './locales/payload.ts'

/**
 * Payload's own words in the languages of the desk, in the order of its menu. Payload does not know every language: its
 * words are then those of another one, which the language's facts name, and the menu calls it by its own name.
 */
const wordsIn = (language: DeskLanguage): Language => {
  const words: Language = payloadWords[language]
  const isItsOwn = Object.entries(payloadWords).find(([, one]) => one === words)?.[0] === language
  if (isItsOwn) return words
  const general = { ...words.translations.general, thisLanguage: languageNames[language] }
  return { ...words, translations: { ...words.translations, general } }
}

export const adminLanguages = Object.fromEntries(
  DESK_LANGUAGES.map((language) => [language, wordsIn(language)]),
) as NonNullable<I18nOptions['supportedLanguages']> // Payload's type names its own languages alone
