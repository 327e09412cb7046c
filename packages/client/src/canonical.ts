import type {
  Dateline,
  EventFacts,
  MediaUpdateFacts,
  EditionType,
  EntryType,
  Locale,
  MandateFact,
  OrganisationKind,
  PartyRole,
  StatementKind,
} from './answers.ts'

/** An organisation as it stood when the text was frozen. */
export type OrganisationSnapshot = {
  slug: string
  name: string
  acronym: string
  kind: OrganisationKind | null
  logo: { sha256: string; ext: string; alt: string; credit: string } | null
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
  /** What has to stay in sight where a page cuts the picture, in hundredths from its left and its top. */
  focus?: { x: number; y: number }
  filename: string
}

export type StatementFacts = {
  kind: StatementKind | null
  dateline: Dateline | null
  /** The event that the statement shows, as the event's own signed text had it. */
  event: {
    entry: string
    slug: string
    titles: Partial<Record<Locale, string>>
    facts: EventFacts
  } | null
  theme: string | null
  observance: string | null
}

/** What a text is besides its words. Organisations are slugs. */
export type Core = {
  entry: string
  type: EntryType
  slug: string
  lead: string
  issuer: string
  reproduced: { source: string; receivedAt: string | null } | null
  parties: { organisation: string; role: PartyRole }[]
  organisations: Record<string, OrganisationSnapshot>
  masthead: { wording: string; organisations: string[]; logos: boolean }[]
  facts: StatementFacts | EventFacts | MediaUpdateFacts
  speaker: { name: string | null; honorific: string; office: string; organisation: string | null } | null
  files: FrozenFile[]
  /** Each the salted hash of a contact's public card. */
  contacts: { public: string }[]
  embargo: { until: string; zone: string; wallTime: string } | null
  items: { entry: string; type: EntryType; heading: string }[]
  /** Codes of the IPTC’s Media Topics; left out where nothing was chosen. */
  subject?: string[]
  mandate: { facts: MandateFact[]; confirm?: 'lead'; hosts?: string[] } | null
  /** `reason` is a salted hash. */
  namedOnly: { organisation: string; reason: string }[]
  authoritative: Locale
  official: Locale[]
}

export type LanguageLeaf = {
  title: string
  summary: string
  body: { root: { type: string; children: unknown[]; [key: string]: unknown } } | null
  html: string
  text: string
  standing?: 'courtesy'
  /** What its files show, in this language, by their SHA-256. */
  alternatives?: Record<string, string>
  /** Headings of a media update's entries, in this language, by those of the core. */
  headings?: Record<string, string>
}

/** The hash of each part: SHA-256 of its RFC 8785 form, in lower hex. A text's digest is the hash of its manifest. */
export type Manifest = {
  format: 1
  core: string
  languages: Partial<Record<Locale, string>>
  notice?: string
}

/** The text as it was signed. */
export type CanonicalText = {
  core: Core
  languages: Partial<Record<Locale, LanguageLeaf>>
  /** From edition 2 on; `publicNote` is a salted hash. */
  notice?: { editionType: EditionType; publicNote: string }
}

export type CanonicalAnswer = CanonicalText & { manifest: Manifest }

/** What the register's key says of an edition that is out. */
export type ReleaseStatement = {
  format: 1
  /** The newsroom: the fingerprint of its first key, and its address. */
  newsroom: { key: string; origin: string }
  digest: string
  edition: number
  /** How often facts were changed under the mandate that was signed. */
  minor?: number
  availableAt: string
  /** Who signed it, the lead first. */
  organisations: string[]
  /** Fingerprint of the key that signs. */
  key: string
  /** Ed25519 over the RFC 8785 form of the rest, in lower hex. */
  signature: string
}

/** A key of the register, introduced by the one before it; the first one by itself. */
export type RegisterKey = {
  format: 1
  key: string
  publicKey: string
  since: string
  by: string
  signature: string
}

/** A signed text, and the register's statement of its release. */
export type ProofAnswer = {
  format: 1
  statement: ReleaseStatement
  keys: RegisterKey[]
  canonical: CanonicalAnswer
}
