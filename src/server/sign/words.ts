import type { Request } from 'express'
import { type ClearanceWords, clearanceWords } from '../../admin/clearance/words.ts'
import { type PeopleWords, peopleWords } from '../../admin/people/words.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

export type SignWords = typeof en

const ALL = { ar, en, es, fr, ru, zh }
type Language = keyof typeof ALL
/** English first: it is what a browser gets that asks for nothing, or for none of these. */
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const satisfies readonly Language[]

export type Spoken = {
  language: string
  dir: 'ltr' | 'rtl'
  own: SignWords
  words: ClearanceWords
  entrance: PeopleWords['entrance']
}

/** The language that the person has chosen for the admin (Payload's cookie), or else the one that the browser asks for. */
export const spokenTo = (request: Request): Spoken => {
  const chosen = /(?:^|;\s*)payload-lng=([a-z]{2})/.exec(request.headers.cookie ?? '')?.[1] as
    Language | undefined
  const asked = (request.acceptsLanguages([...LANGUAGES]) || 'en') as Language
  const language = chosen && LANGUAGES.includes(chosen) ? chosen : asked
  return {
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    own: ALL[language],
    words: clearanceWords(language),
    entrance: peopleWords(language).entrance,
  }
}
