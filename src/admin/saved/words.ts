import { toDeskLanguage } from '../../domain/deskLanguages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { saved, type SavedMessages } from '../../locales/saved.ts'

/** @param language of the admin; one that has no words of ours is answered in English. */
export const savedWords = (language: string): SavedMessages =>
  inOwnWords('saved', language, saved[toDeskLanguage(language)])
