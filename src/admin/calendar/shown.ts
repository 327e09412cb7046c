import type { DeskMessages } from '../../locales/desk.ts'
import type { CalendarMessages } from '../../locales/calendar.ts'

/** What the page knows before it asks for anything: the server's clock, and whom it can be narrowed to. */
export type CalendarPage = { now: string; organisations: { slug: string; name: string }[] }

export type ShownWords = CalendarMessages & Pick<DeskMessages, 'states' | 'types'>
/** What everything is shown with; `mine` is the zone of the reader. */
export type Shown = { words: ShownWords; language: string; mine: string; now: string }
