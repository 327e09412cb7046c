import type { EventInstants } from './eventInstants.ts'
import type {
  EditionType,
  EntryType,
  EventFormat,
  EventStatus,
  Attendance,
  StatementKind,
} from './entries.ts'
import type { Locale } from './locales.ts'
import type { Focus } from './pictures/focus.ts'
import type { Mandate } from './mandate/mandateFacts.ts'
import type { OrganisationKind } from './organisations.ts'
import type { PartyRole } from './parties.ts'
import { hashOf } from './digests.ts'

export type FrozenLogo = { sha256: string; ext: string; alt: string; credit: string }

export type OrganisationSnapshot = {
  slug: string
  name: string
  acronym: string
  kind: OrganisationKind | null
  logo: FrozenLogo | null
  boilerplate: string
}

export type FrozenFile = {
  sha256: string
  ext: string
  mimeType: string
  role: 'media' | 'attachment' | 'logo'
  alt: string
  credit: string
  width: number | null
  height: number | null
  /** What has to stay in sight where a page cuts the picture to a ratio; left out where nobody has set it. */
  focus?: Focus
  /** Says nothing of whose it was: `<first 12 of the hash>.<ext>`. */
  filename: string
}

export type MastheadLine = { wording: string; organisations: string[]; logos: boolean }

export type Venue = {
  name: string
  address: string
  city: string
  country: string
  point: { latitude: number; longitude: number } | null
}

export type OrganiserLine = { organisation: string | null; name: string | null; role: string }
export type Guest = { name: string; office: string; role: string; attendance: Attendance | null }

/** All instants are ISO 8601 in UTC with milliseconds. */
export type EventFacts = EventInstants & {
  start: string | null
  end: string | null
  mediaCall: string | null
  zone: string | null
  venue: Venue | null
  format: EventFormat | null
  link: string | null
  status: EventStatus
  previousStart: string | null
  organisers: OrganiserLine[]
  guests: Guest[]
  expected: { qualifier: string; number: number | null } | null
  theme: string | null
  observance: string | null
}

/** The event that a statement shows, as the event's own frozen text had it. */
export type LinkedEvent = {
  entry: string
  slug: string
  titles: Partial<Record<Locale, string>>
  facts: EventFacts
}

export type StatementFacts = {
  kind: StatementKind | null
  dateline: { place: string; date: string | null } | null
  event: LinkedEvent | null
  theme: string | null
  observance: string | null
}

export type MediaUpdateFacts = {
  number: string | null
  date: string | null
  theme: string | null
  observance: string | null
}

export type Speaker = { name: string | null; honorific: string; office: string; organisation: string | null }
export type Embargo = { until: string; zone: string; wallTime: string }
export type BundleItem = { entry: string; type: EntryType; heading: string }

export type Core = {
  entry: string
  type: EntryType
  /** The slug on the wire, the same for all editions. */
  slug: string
  lead: string
  issuer: string
  reproduced: { source: string; receivedAt: string | null } | null
  /** Accepted co-authors, co-signatories and supporters; neither the lead nor observers. */
  parties: { organisation: string; role: PartyRole }[]
  organisations: Record<string, OrganisationSnapshot>
  masthead: MastheadLine[]
  facts: StatementFacts | EventFacts | MediaUpdateFacts
  speaker: Speaker | null
  files: FrozenFile[]
  /** Each the salted hash of a contact's public card. */
  contacts: { public: string }[]
  embargo: Embargo | null
  items: BundleItem[]
  /** Codes of what it is about (subjects/subjects.ts), the first one first; left out where nobody has chosen one. */
  subject?: string[]
  mandate: Mandate | null
  /** `reason` is a salted hash. */
  namedOnly: { organisation: string; reason: string }[]
  authoritative: Locale
  official: Locale[]
}

export type LexicalDocument = { root: { type: string; children: unknown[]; [key: string]: unknown } }

export type LanguageLeaf = {
  title: string
  summary: string
  body: LexicalDocument | null
  html: string
  text: string
  standing?: 'courtesy'
  /** What its files show, in this language, by their SHA-256; left out where the language has no words of its own for it. */
  alternatives?: Record<string, string>
  /** Of a media update: headings of its entries in this language, by those of the core; left out where it has no words of its own for them. */
  headings?: Record<string, string>
}

/** From edition 2 on; `publicNote` is a salted hash. */
export type Notice = { editionType: EditionType; publicNote: string }

export type CanonicalText = {
  core: Core
  languages: Partial<Record<Locale, LanguageLeaf>>
  notice?: Notice
}

/** A contact's card as far as press and public may have it. */
export type ContactCard = {
  name: string
  title: string
  organisation: string | null
  languages: string[]
  hours: string
  zone: string
  emails: { address: string; visibility: 'press' | 'public' }[]
  phones: { number: string; visibility: 'press' | 'public' }[]
}

export type Manifest = {
  format: 1
  core: string
  languages: Partial<Record<Locale, string>>
  notice?: string
}

/** `core`, `notice` or a locale: what a signature covers. */
export type LeafName = 'core' | 'notice' | Locale

/** Each leaf's digest, in lower hex. */
export const manifestOf = ({ languages, ...rest }: CanonicalText): Manifest =>
  manifestWith(
    rest,
    Object.fromEntries(Object.entries(languages).map(([locale, leaf]) => [locale, hashOf(leaf)])),
  )

/** The same, where the digests of the languages are known. */
export const manifestWith = (
  { core, notice }: Pick<CanonicalText, 'core' | 'notice'>,
  languages: Manifest['languages'],
): Manifest => ({
  format: 1,
  core: hashOf(core),
  languages,
  ...(notice ? { notice: hashOf(notice) } : {}),
})

/** The digest of the text: `sha256:` and the hex hash of its manifest. */
export const digestOf = (manifest: Manifest): string => `sha256:${hashOf(manifest)}`

/** The manifest as a flat map from leaf to digest. */
export const leafDigests = ({ core, languages, notice }: Manifest): Partial<Record<LeafName, string>> => ({
  core,
  ...languages,
  ...(notice ? { notice } : {}),
})

export const leafNames = (manifest: Manifest): LeafName[] => Object.keys(leafDigests(manifest)) as LeafName[]
