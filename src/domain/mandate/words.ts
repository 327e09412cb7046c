import type { Attendance } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { MandateFact } from '../mandateFacts.ts'
import type { Confirming } from './terms.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { ur } from './words/ur.ts'
import { zh } from './words/zh.ts'

/** What is said of a mandate to those who sign it, in every language that a text is written in. */
export type MandateWords = {
  heading: string
  facts: Record<MandateFact, string>
  may: string
  link: string
  noLink: string
  until: string
  confirming: Record<Confirming, string>
  /** Of facts that wait to be confirmed, for the world. */
  waiting: string
  separator: string
  changed: string
  added: string
  attendances: Record<Attendance, string>
}

export const MANDATE_WORDS: Record<Locale, MandateWords> = { ar, en, es, fr, ru, ur, zh }
