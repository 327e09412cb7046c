import { toDeskLanguage } from '../../domain/deskLanguages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { instants, type InstantsMessages } from '../../locales/instants.ts'

export type InstantWords = InstantsMessages

/** @param language of the admin; one that has no words of ours is answered in English. */
export const instantWords = (language: string): InstantWords =>
  inOwnWords('instants', language, instants[toDeskLanguage(language)])
