import { toDeskLanguage } from '../../domain/deskLanguages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { calendar, type CalendarMessages } from '../../locales/calendar.ts'

export type CalendarWords = CalendarMessages

/** @param language of the admin; one that has no words of ours is answered in English. */
export const calendarWords = (language: string): CalendarWords =>
  inOwnWords('calendar', language, calendar[toDeskLanguage(language)])
