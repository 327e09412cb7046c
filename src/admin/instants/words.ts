import { inOwnWords } from '../../domain/ownWords.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

export type InstantWords = typeof en

const ALL: Record<string, InstantWords> = { ar, en, es, fr, ru, zh }

/** @param language of the admin; one that has no words of ours is answered in English. */
export const instantWords = (language: string): InstantWords =>
  inOwnWords('instants', language, ALL[language] ?? en)
