import { toDeskLanguage } from '../../domain/deskLanguages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { clearance, type ClearanceMessages } from '../../locales/clearance.ts'

export type ClearanceWords = ClearanceMessages

/** @param language of the admin; one that has no words of ours is answered in English. */
export const clearanceWords = (language: string): ClearanceWords =>
  inOwnWords('clearance', language, clearance[toDeskLanguage(language)])
