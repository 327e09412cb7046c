import { inOwnWords } from '../ownWords.ts'
import { reports, type ReportsMessages } from '../../locales/reports.ts'
import { toDeskLanguage } from '../deskLanguages.ts'
import type { Choice } from './reports.ts'

export type ReportWords = ReportsMessages

/** @param language of the admin; one that has no words of ours is answered in English. */
export const reportWords = (language: string): ReportWords =>
  inOwnWords('reports', language, reports[toDeskLanguage(language)])

export const wordOf = ({ choices, types, states }: ReportWords, code: string): string =>
  ({ ...choices, ...types, ...states })[code as Choice] ?? code
