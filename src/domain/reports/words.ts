import { inOwnWords } from '../ownWords.ts'
import { reports, type ReportsMessages } from '../../locales/reports.ts'
import type { Choice } from './reports.ts'

export type ReportWords = ReportsMessages

export const reportWords = (language: string): ReportWords => inOwnWords('reports', reports, language)

export const wordOf = ({ choices, types, states }: ReportWords, code: string): string =>
  ({ ...choices, ...types, ...states })[code as Choice] ?? code
