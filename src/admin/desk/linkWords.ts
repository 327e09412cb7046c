import type { DeskPage } from '../../domain/known.ts'

type LinkWords = Record<DeskPage, string>

/** Short, since they come with every page. */
const WORDS = {
  ar: { desk: 'مكتبي', calendar: 'التقويم', reports: 'التقارير' },
  en: { desk: 'My desk', calendar: 'Calendar', reports: 'Reports' },
  es: { desk: 'Mi escritorio', calendar: 'Calendario', reports: 'Informes' },
  fr: { desk: 'Mon bureau', calendar: 'Calendrier', reports: 'Rapports' },
  ru: { desk: 'Мой стол', calendar: 'Календарь', reports: 'Отчёты' },
  zh: { desk: '我的工作台', calendar: '日历', reports: '报告' },
} as const satisfies Record<string, LinkWords>

export const deskLinkWords = (language: string): LinkWords =>
  (WORDS as Record<string, LinkWords>)[language] ?? WORDS.en
