import { toDeskLanguage } from '../domain/deskLanguages.ts'
import { inOwnWords } from '../domain/ownWords.ts'
import { sending, type SendingMessages } from '../locales/sending.ts'

/** Said by the desk itself where the newsroom says nothing. @param language of the admin; one that has no words of ours is answered in English. */
export const sendingWords = (language: string): SendingMessages =>
  inOwnWords('sending', language, sending[toDeskLanguage(language)])
