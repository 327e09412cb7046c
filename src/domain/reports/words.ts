import { inOwnWords } from '../ownWords.ts'
import type { EntryType, TextState } from '../entries.ts'
import type { Choice, ReportColumn, ReportName } from './reports.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

/** The reports in one language of the admin, on the screen and in files. */
export type ReportWords = {
  title: string
  reports: Record<ReportName, { name: string; about: string }>
  columns: Record<ReportColumn, string>
  choices: Record<Choice, string>
  types: Record<EntryType, string>
  states: Record<TextState, string>
  narrow: string
  organisation: string
  anyOrganisation: string
  from: string
  to: string
  days: string
  show: string
  asFile: string
  /** `{count}` stands for a number. */
  rows: string
  nothing: string
  more: string
  untitled: string
  /** Between names. */
  comma: string
}

const ALL: Record<string, ReportWords> = { ar, en, es, fr, ru, zh }

/** @param language of the admin; one that has no words of ours is answered in English. */
export const reportWords = (language: string): ReportWords =>
  inOwnWords('reports', language, ALL[language] ?? en)

export const wordOf = ({ choices, types, states }: ReportWords, code: string): string =>
  ({ ...choices, ...types, ...states })[code as Choice] ?? code
