import type { Locale } from './locale.ts'

/** The words that the wire chooses from, each as it stands in the answers. */

export type { Locale }
export type Direction = 'ltr' | 'rtl'
export type EntryType = 'statement' | 'event' | 'media-update'
export type StatementKind =
  'message' | 'statement' | 'press-release' | 'advisory' | 'remarks' | 'questions-and-answers'
export type EditionType = 'original' | 'correction' | 'update' | 'translation'
export type LanguageStanding = 'authoritative' | 'official' | 'courtesy'
export type PartyRole = 'co-author' | 'co-signatory' | 'supporter' | 'observer'
export type OrganisationKind =
  'un-entity' | 'intergovernmental' | 'government' | 'civil-society' | 'private-sector' | 'academia' | 'media'
export type EventFormat = 'in-person' | 'online' | 'hybrid'
export type EventStatus = 'scheduled' | 'rescheduled' | 'postponed' | 'cancelled' | 'moved-online'
export type Attendance = 'invited' | 'consented' | 'confirmed' | 'declined'
/** The facts of an event that can be changed without a new edition. */
export type MandateFact =
  'status' | 'start' | 'end' | 'mediaCall' | 'room' | 'link' | 'attendance' | 'contact'
/** `updated`: what it shows of others, or of whom to ask, is not what it was. */
export type ChangeKind =
  'released' | 'replaced' | 'cautioned' | 'suspended' | 'reinstated' | 'withdrawn' | 'updated'

export type Venue = {
  name: string
  address: string
  city: string
  country: string
  point: { latitude: number; longitude: number } | null
}

export type Guest = { name: string; office: string; role: string; attendance: Attendance | null }

/** All instants are ISO 8601 in UTC with milliseconds; `zone` is the event's own. */
export type EventFacts = {
  start: string | null
  end: string | null
  mediaCall: string | null
  /** Where the text says when the doors open. */
  doorsOpen?: string
  zone: string | null
  venue: Venue | null
  format: EventFormat | null
  link: string | null
  status: EventStatus
  previousStart: string | null
  organisers: { organisation: string | null; name: string | null; role: string }[]
  guests: Guest[]
  expected: { qualifier: string; number: number | null } | null
  theme: string | null
  observance: string | null
}

export type Dateline = { place: string; date: string | null }

export type MediaUpdateFacts = {
  number: string | null
  date: string | null
  theme: string | null
  observance: string | null
}

/** Facts that were changed after the text was signed, as its signers allowed: since when, and which. */
export type ChangedFacts = { minor: number; at: string; facts: MandateFact[] }

export type LogoRef = { url: string; alt: string; credit: string }
export type OrganisationRef = { slug: string; name: string; acronym: string; logo: LogoRef | null }
export type LinkRef = { id: string; slug: string; title: string; url: string }

type KeyFacts = Pick<EventFacts, 'start' | 'end' | 'zone' | 'venue' | 'status'>
/** What of an event is others now than the signers of a statement about it saw: since when, and which facts. */
export type EventSince = KeyFacts & { at: string; facts: ('status' | 'start' | 'end' | 'room')[] }
export type EventRef = LinkRef & KeyFacts & { changed: EventSince | null }

/** What an organisation says of an edition that is out. */
export type PublicRemark = { organisation: OrganisationRef; note: string; at: string }
/** @deprecated `PublicRemark` has the field's word. */
export type Said = PublicRemark

/** A topic of the IPTC’s Media Topics, by a name in the item’s language, or else in English. */
export type Subject = { code: string; uri: string; name: string }

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
  /** What it is about; left out where nothing was chosen. */
  subject?: Subject[]
  availableAt: string
  firstAvailableAt: string
  /** Its first picture. */
  picture: MediaRef | null
  /** The latest caution that stands, and those of other organisations. */
  caution: (PublicRemark & { others: PublicRemark[] }) | null
  correction: { edition: number; editionType: EditionType; note: string; at: string } | null
  /** Who no longer stands behind the text, and why. */
  dissociated: PublicRemark[]
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
  /** What has to stay in sight where a page cuts the picture, in hundredths from its left and its top. */
  focus?: { x: number; y: number }
  filename: string
  /** Smaller forms of a picture, the narrowest first; of all else none. They are made from what was signed, and are not signed. */
  renditions: Rendition[]
}

export type Rendition = {
  url: string
  mimeType: 'image/webp' | 'image/jpeg'
  width: number
  height: number
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

export type Page<T> = {
  items: T[]
  /** Null on the last page. */
  next: string | null
}

/** What is left of a text that was withdrawn. */
export type Tombstone = {
  type: EntryType
  id: string
  slug: string
  edition: number
  withdrawnAt: string
  note: string | null
}

/** A text of which nothing may be shown now; who has it already learns which one it is. */
export type Gone = { type: EntryType; id: string; slug: string; edition: number }

export type Change = { change: ChangeKind; at: string; item: ListedItem | WholeItem | Tombstone | Gone }
/** `next` is where to go on, also when nothing has changed. */
export type ChangesPage = { items: Change[]; next: string }

export type ErrorBody = { errors: { message: string; reason: string }[] }

/** What may be asked of a list. Days (`2024-07-30`) count whole, in UTC; instants need their zone. */
export type ListQuestion = {
  locale?: Locale
  include?: 'body'
  /** From 1 to 100; 20 unless said otherwise. */
  limit?: number
  q?: string
  after?: string
  organisation?: string
  kind?: StatementKind
  /** Code of a topic that the texts are about, such as `medtop:20000082`; narrower topics are found, too. */
  subject?: string
  /** Slug of an event that the texts are about. */
  event?: string
  from?: string
  to?: string
}
export type OrganisationsQuestion = Pick<ListQuestion, 'q' | 'limit' | 'after'>
export type ChangesQuestion = Pick<ListQuestion, 'limit' | 'after' | 'include' | 'locale'>
