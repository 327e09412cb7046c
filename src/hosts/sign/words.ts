import { type ClearanceWords, clearanceWords } from '../../admin/clearance/words.ts'
import { type PeopleWords, peopleWords } from '../../admin/people/words.ts'
import type { DeskLanguage } from '../../domain/deskLanguages.ts'
import { directionOf } from '../../domain/locales.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

export type SignWords = typeof en

const ALL = { ar, en, es, fr, ru, zh }

export type Spoken = {
  language: DeskLanguage
  dir: 'ltr' | 'rtl'
  own: SignWords
  words: ClearanceWords
  entrance: PeopleWords['entrance']
}

/** The page's own. */
export const signWords = (language: DeskLanguage): SignWords => ALL[language]

export const spokenIn = (language: DeskLanguage): Spoken => ({
  language,
  dir: directionOf(language),
  own: signWords(language),
  words: clearanceWords(language),
  entrance: peopleWords(language).entrance,
})
