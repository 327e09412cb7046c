type LinkWords = { calendar: string; reports: string }

/** Short, since they come with every page. */
const WORDS = {
  ar: { calendar: 'التقويم', reports: 'التقارير' },
  en: { calendar: 'Calendar', reports: 'Reports' },
  es: { calendar: 'Calendario', reports: 'Informes' },
  fr: { calendar: 'Calendrier', reports: 'Rapports' },
  ru: { calendar: 'Календарь', reports: 'Отчёты' },
  zh: { calendar: '日历', reports: '报告' },
} as const satisfies Record<string, LinkWords>

export const deskLinkWords = (language: string): LinkWords =>
  (WORDS as Record<string, LinkWords>)[language] ?? WORDS.en
