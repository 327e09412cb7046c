import { calendarWords } from '../admin/calendar/words.ts'
import { clearanceWords } from '../admin/clearance/words.ts'
import { commentWords } from '../admin/comments/words.ts'
import { deskLinkWords } from '../admin/desk/linkWords.ts'
import { deskWords } from '../admin/desk/words.ts'
import { instantWords } from '../admin/instants/words.ts'
import { languageWords } from '../admin/languages/words.ts'
import { peopleWords } from '../admin/people/words.ts'
import { savedWords } from '../admin/saved/words.ts'
import { sendingWords } from '../admin/sendingWords.ts'
import { DESK_LANGUAGES, type DeskLanguage } from '../domain/deskLanguages.ts'
import { noticeWords } from '../domain/notices/words.ts'
import type { WordArea } from '../domain/ownWords.ts'
import { reportWords } from '../domain/reports/words.ts'

const OF_AREAS: Record<WordArea, (language: DeskLanguage) => object> = {
  calendar: calendarWords,
  clearance: clearanceWords,
  comments: commentWords,
  desk: deskWords,
  instants: instantWords,
  languages: languageWords,
  links: deskLinkWords,
  notices: noticeWords,
  people: peopleWords,
  reports: reportWords,
  saved: savedWords,
  sending: sendingWords,
}

/** Every sentence of the desk, by language and area: what `i18n.translations.<language>.communique` may say otherwise. */
export const locales = Object.fromEntries(
  DESK_LANGUAGES.map((language) => [
    language,
    Object.fromEntries(Object.entries(OF_AREAS).map(([area, words]) => [area, words(language)])),
  ]),
) as Record<DeskLanguage, Record<WordArea, object>>

export { DESK_LANGUAGES, type DeskLanguage }
