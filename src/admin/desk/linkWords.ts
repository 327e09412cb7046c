import { inOwnWords } from '../../domain/ownWords.ts'
import type { DeskPage } from '../../domain/known.ts'

type LinkWords = Record<DeskPage | 'settings', string>

/** Short, since they come with every page. */
const WORDS = {
  ar: { desk: 'مكتبي', calendar: 'التقويم', reports: 'التقارير', settings: 'إعداداتك' },
  en: { desk: 'My desk', calendar: 'Calendar', reports: 'Reports', settings: 'Your settings' },
  es: { desk: 'Mi escritorio', calendar: 'Calendario', reports: 'Informes', settings: 'Sus preferencias' },
  fr: { desk: 'Mon bureau', calendar: 'Calendrier', reports: 'Rapports', settings: 'Vos réglages' },
  ru: { desk: 'Мой стол', calendar: 'Календарь', reports: 'Отчёты', settings: 'Ваши настройки' },
  zh: { desk: '我的工作台', calendar: '日历', reports: '报告', settings: '您的设置' },
} as const satisfies Record<string, LinkWords>

export const deskLinkWords = (language: string): LinkWords =>
  inOwnWords('links', language, (WORDS as Record<string, LinkWords>)[language] ?? WORDS.en)
