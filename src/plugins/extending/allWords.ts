import type { DeskLanguage } from '../../domain/deskLanguages.ts'
import type { WordArea } from '../../domain/ownWords.ts'
import { calendar } from '../../locales/calendar.ts'
import { clearance } from '../../locales/clearance.ts'
import { comments } from '../../locales/comments.ts'
import { desk } from '../../locales/desk.ts'
import { instants } from '../../locales/instants.ts'
import { languages } from '../../locales/languages.ts'
import { links } from '../../locales/links.ts'
import { notices } from '../../locales/notices.ts'
import { people } from '../../locales/people.ts'
import { reports } from '../../locales/reports.ts'
import { saved } from '../../locales/saved.ts'
import { sending } from '../../locales/sending.ts'

/** Everything that a host may say in other words. */
export const ALL_WORDS: Record<WordArea, Record<DeskLanguage, object>> = {
  ...{ calendar, clearance, comments, desk, instants, languages },
  ...{ links, notices, people, reports, saved, sending },
}
