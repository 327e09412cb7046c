import { publications, type PublicationsMessages } from '../locales/publications.ts'
import { type Locale, LOCALES } from './locales.ts'
import type { EventStatus } from './entries.ts'
import type { MandateFact } from './mandate/mandateFacts.ts'

/** What stands below the text of an entry, in this order, each under its heading. */
export const SECTIONS = ['programme', 'registration', 'accreditation', 'notesToEditors'] as const
export type Section = (typeof SECTIONS)[number]

/** What each language of a text has of its own. */
export const TEXT_FIELDS = ['title', 'summary', 'body', ...SECTIONS] as const

const headingsOf = (section: Section): Record<string, string> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, publications[locale].sections[section]]))

/** The headings are part of what is signed. */
export const sectionHeadings = Object.fromEntries(
  SECTIONS.map((section) => [section, headingsOf(section)]),
) as Record<Section, Record<Locale, string>>

/** The newsroom's own words, for its pages and its formats; a publication's are never here. */
export type Words = PublicationsMessages

export const words: Record<Locale, Words> = publications

export { fill, type Message, piecesOf } from './messages.ts'

/** Each fact of an event by the heading under which it is shown. */
const headingOf = (fact: Exclude<MandateFact, 'status'>, locale: Locale): string => {
  const { when, mediaCall, where, online, guests, contacts } = words[locale]
  const headings: Record<typeof fact, string> = {
    ...{ start: when, end: when, mediaCall, room: where, link: online },
    ...{ attendance: guests, contact: contacts },
  }
  return headings[fact]
}

/** Facts in a row, by their headings; the status by what it is now. */
export const listFacts = (facts: readonly MandateFact[], locale: Locale, status: EventStatus): string => {
  const said = facts.map((fact) =>
    fact === 'status' ? words[locale].status[status] : headingOf(fact, locale),
  )
  return new Intl.ListFormat(locale).format([...new Set(said)])
}
