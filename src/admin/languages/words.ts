import { inOwnWords } from '../../domain/ownWords.ts'
import type { LanguageStanding } from '../../domain/entries.ts'
import type { TranslationState } from '../../domain/languageStates.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

/** The row of languages over a text, in one language of the admin; `{at}` stands for an instant. */
export type LanguageWords = {
  title: string
  states: Record<TranslationState, string>
  standings: Record<LanguageStanding, string>
  /** Instead of a standing, where the text's own list of languages does not name it. */
  leftOut: string
  changed: string
  /** The authoritative text beside the form; `{language}` is its own, `{own}` that of the form. */
  source: { title: string; copy: string; effect: string }
}

const ALL: Record<string, LanguageWords> = { ar, en, es, fr, ru, zh }

/** @param language of the admin; one that has no words of ours is answered in English. */
export const languageWords = (language: string): LanguageWords =>
  inOwnWords('languages', language, ALL[language] ?? en)
