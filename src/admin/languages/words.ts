import { toDeskLanguage } from '../../domain/deskLanguages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { languages, type LanguagesMessages } from '../../locales/languages.ts'

export type LanguageWords = LanguagesMessages

/** @param language of the admin; one that has no words of ours is answered in English. */
export const languageWords = (language: string): LanguageWords =>
  inOwnWords('languages', language, languages[toDeskLanguage(language)])
