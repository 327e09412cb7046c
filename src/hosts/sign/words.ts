import { inOwnWords } from '../../domain/ownWords.ts'
import { clearance, type ClearanceMessages } from '../../locales/clearance.ts'
import { people, type PeopleMessages } from '../../locales/people.ts'
import type { DeskLanguage } from '../../domain/deskLanguages.ts'
import { directionOf } from '../../domain/locales.ts'
import { sign, type SignMessages } from '../../locales/sign.ts'

export type SignWords = SignMessages

export type Spoken = {
  language: DeskLanguage
  dir: 'ltr' | 'rtl'
  own: SignWords
  words: ClearanceMessages
  entrance: PeopleMessages['entrance']
}

/** The page's own. */
export const signWords = (language: DeskLanguage): SignWords => sign[language]

export const spokenIn = (language: DeskLanguage): Spoken => ({
  language,
  dir: directionOf(language),
  own: signWords(language),
  words: inOwnWords('clearance', clearance, language),
  entrance: inOwnWords('people', people, language).entrance,
})
