import type { ChangedFacts, Dateline, EventFacts, MediaUpdateFacts } from './facts.ts'
import type { Direction, EditionType, EntryType, LanguageStanding, Locale, StatementKind } from './words.ts'

export type LogoRef = { url: string; alt: string; credit: string }
export type OrganisationRef = { slug: string; name: string; acronym: string; logo: LogoRef | null }
export type LinkRef = { id: string; slug: string; title: string; url: string }

type KeyFacts = Pick<EventFacts, 'start' | 'end' | 'zone' | 'venue' | 'status'>
/** What of an event is others now than the signers of a statement about it saw: since when, and which facts. */
export type EventSince = KeyFacts & { at: string; facts: ('status' | 'start' | 'end' | 'room')[] }
export type EventRef = LinkRef & KeyFacts & { changed: EventSince | null }

/** What an organisation says of an edition that is out. */
export type Said = { organisation: OrganisationRef; note: string; at: string }

/** What lists show of every text. */
export type Item = {
  type: EntryType
  kind?: StatementKind
  id: string
  slug: string
  edition: number
  editionType: EditionType
  digest: string
  title: string
  summary: string
  language: Locale
  dir: Direction
  languages: { locale: Locale; standing: LanguageStanding }[]
  issuer: OrganisationRef
  lead: OrganisationRef
  parties: { organisation: OrganisationRef; role: string }[]
  masthead: { wording: string; logos: boolean; organisations: OrganisationRef[] }[]
  speaker: {
    name: string | null
    honorific: string
    office: string
    organisation: OrganisationRef | null
  } | null
  event: EventRef | null
  dateline: Dateline | null
  mediaUpdates: LinkRef[]
  availableAt: string
  firstAvailableAt: string
  /** The latest caution that stands, and those of other organisations. */
  caution: (Said & { others: Said[] }) | null
  correction: { edition: number; editionType: EditionType; note: string; at: string } | null
  /** Who no longer stands behind the text, and why. */
  dissociated: Said[]
  url: string
}

export type MediaRef = {
  url: string
  mimeType: string
  role: 'media' | 'attachment'
  alt: string
  credit: string
  width: number | null
  height: number | null
  filename: string
}

export type Contact = {
  name: string
  title: string
  organisation: OrganisationRef | null
  languages: string[]
  hours: string
  zone: string
  emails: string[]
  phones: string[]
}

/** What a text has besides, where it is asked for whole. */
export type Extras = {
  body: { html: string; text: string }
  media: MediaRef[]
  contacts: Contact[]
  /** Whose words are carried, for a text by somebody outside. */
  reproduced: { source: string; receivedAt: string | null } | null
}

export type EventDetails = Omit<EventFacts, 'organisers'> & {
  /** Facts that are others than when the text was signed. */
  changed: ChangedFacts | null
  organisers: { organisation: OrganisationRef | null; name: string | null; role: string }[]
}

export type StatementItem = Item & { type: 'statement' }
export type EventItem = Omit<Item, 'kind'> & EventDetails & { type: 'event' }
export type MediaUpdateItem = Omit<Item, 'kind'> & { type: 'media-update' }
export type ListedItem = StatementItem | EventItem | MediaUpdateItem

export type Statement = StatementItem & Extras & { theme: string | null; observance: string | null }
export type Event = EventItem & Extras
export type MediaUpdate = MediaUpdateItem &
  Extras &
  MediaUpdateFacts & { items: { heading: string; item: Statement | Event }[] }
export type WholeItem = Statement | Event | MediaUpdate

export type OrganisationItem = {
  type: 'organisation'
  slug: string
  name: string
  acronym: string
  kind: string | null
  logo: LogoRef | null
  boilerplate: string
}
