import { inOwnWords } from '../../domain/ownWords.ts'
import type { CalendarType } from '../../domain/calendar/calendar.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

/** The calendar in one language of the admin; `{from}` and the like stand for what is put in. */
export type CalendarWords = {
  title: string
  about: string
  kinds: Record<CalendarType, string>
  show: string
  /** Of months or weeks. */
  previous: string
  next: string
  organisation: string
  anyOrganisation: string
  untitled: string
  lead: string
  /** Beside a time: where the clocks stand that show it. */
  yours: string
  there: string
  until: string
  cancelled: string
  postponed: string
  open: string
  close: string
  move: string
  moveTo: string
  canMove: string
  cannotMove: string
  moving: string
  moved: string
  movedRest: string
  undo: string
  putBack: string
  noZone: string
  stale: string
  frozen: string
  nothing: string
  more: string
  loading: string
}

const ALL: Record<string, CalendarWords> = { ar, en, es, fr, ru, zh }

/** @param language of the admin; one that has no words of ours is answered in English. */
export const calendarWords = (language: string): CalendarWords =>
  inOwnWords('calendar', language, ALL[language] ?? en)
