import type { EditionType, EventFormat, EventStatus, LanguageStanding, StatementKind } from './entries.ts'
import type { Locale } from './locales.ts'
import type { MandateFact } from './mandateFacts.ts'
import type { OrganisationKind } from './organisations.ts'
import type { PartyRole } from './parties.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { ur } from './words/ur.ts'
import { zh } from './words/zh.ts'

/** The newsroom's own words, for its pages and its formats; a publication's are never here. `{…}` stands for what is put in. */
export type Words = {
  newsroom: string
  tagline: string
  skip: string
  languages: string
  latest: { 'media-update': string; statement: string; event: string }
  nothingYet: string
  back: string
  kinds: Record<StatementKind | 'event' | 'media-update', string>
  published: string
  firstPublished: string
  edition: string
  changed: Record<EditionType, string>
  factsChanged: string
  /** Of the event that a statement is about. */
  eventChanged: string
  caution: string
  dissociated: string
  reproduced: string
  shownIn: string
  courtesy: string
  alsoIn: string
  withdrawnTitle: string
  withdrawnText: string
  missingTitle: string
  missingText: string
  contacts: string
  hours: string
  speaks: string
  contents: string
  when: string
  mediaCall: string
  previously: string
  where: string
  online: string
  organisers: string
  guests: string
  expected: string
  theme: string
  observance: string
  format: Record<EventFormat, string>
  status: Record<EventStatus, string>
  event: string
  partOf: string
  pictures: string
  attachments: string
  /** Over what an organisation says of itself. */
  about: string
  /** Over what signers read behind the text: what goes out with it beside its words. */
  besides: string
  organisations: string
  logos: string
  /** Whose text it is, for those who sign. */
  roles: Record<'lead' | Exclude<PartyRole, 'observer'>, string>
  /** What a text in one language is to the others. */
  standings: Record<LanguageStanding, string>
  organisationKinds: Record<OrganisationKind, string>
  digest: string
  /** Over a copy that goes round among those who sign, before anybody else may have it. */
  notBefore: string
  notOut: string
  /** Over a working text as it would be. */
  preview: string
  /** Instead of an entry of a media update that whoever reads the copy may not read. */
  notOpen: string
  /** For signers; with its number and name in Unicode. */
  unseen: string
  onTheWeb: string
  passOn: string
}

export const words: Record<Locale, Words> = { en, fr, es, ar, ru, zh, ur }

export { fill, piecesOf } from './fill.ts'

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
