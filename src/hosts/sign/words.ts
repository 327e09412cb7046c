import { type ClearanceWords, clearanceWords } from '../../admin/clearance/words.ts'
import { type PeopleWords, peopleWords } from '../../admin/people/words.ts'
import type { DeskLanguage } from '../../domain/deskLanguages.ts'
import { directionOf } from '../../domain/locales.ts'
import { sign, type SignMessages } from '../../locales/sign.ts'

export type SignWords = SignMessages

export type Spoken = {
  language: DeskLanguage
  dir: 'ltr' | 'rtl'
  own: SignWords
  words: ClearanceWords
  entrance: PeopleWords['entrance']
}

/** The page's own. */
export const signWords = (language: DeskLanguage): SignWords => sign[language]

export const spokenIn = (language: DeskLanguage): Spoken => ({
  language,
  dir: directionOf(language),
  own: signWords(language),
  words: clearanceWords(language),
  entrance: peopleWords(language).entrance,
})
