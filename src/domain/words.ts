import { publications, type PublicationsMessages } from '../locales/publications.ts'
import type { EventStatus } from './entries.ts'
import type { Locale } from './locales.ts'
import type { MandateFact } from './mandateFacts.ts'

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
