import { toDeskLanguage } from '../../domain/deskLanguages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { desk, type DeskMessages } from '../../locales/desk.ts'

export type DeskWords = DeskMessages

/** @param language of the admin; one that has no words of ours is answered in English. */
export const deskWords = (language: string): DeskWords =>
  inOwnWords('desk', language, desk[toDeskLanguage(language)])
