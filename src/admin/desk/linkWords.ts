import { ownSentence } from '../../domain/ownWords.ts'
import { DESK_PAGES, type DeskPage } from '../../domain/known.ts'

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

/**
 * A page is called alike in the navigation and above itself: a host that says another word for either has said it for both.
 */
export const deskLinkWords = (language: string): LinkWords => {
  const words = (WORDS as Record<string, LinkWords>)[language] ?? WORDS.en
  const own = (page: keyof LinkWords) =>
    ownSentence('links', language, page) ?? (isPage(page) ? ownSentence(page, language, 'title') : null)
  return {
    desk: own('desk') ?? words.desk,
    calendar: own('calendar') ?? words.calendar,
    reports: own('reports') ?? words.reports,
    settings: own('settings') ?? words.settings,
  }
}

const isPage = (page: keyof LinkWords): page is DeskPage => (DESK_PAGES as readonly string[]).includes(page)
