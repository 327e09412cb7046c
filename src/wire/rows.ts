import type { ContactCard, Core, FrozenFile, OrganisationSnapshot } from '../domain/canonical.ts'
import type { EditionType, EntryType, LanguageStatus, StatementKind } from '../domain/entries.ts'
import type { MandateFact } from '../domain/mandate/mandateFacts.ts'
import type { Locale } from '../domain/locales.ts'

/** `held` is an edition that was released and taken back before its instant; it never shows. */
export type RowStatus = 'live' | 'suspended' | 'withdrawn' | 'held'

/** What files show, by their hash; left out where the language has no words of its own for them, and in rows of old. */
type Alternatives = { alternatives?: Record<string, string> }
/** Headings of entries by those of the core; left out as above. */
type Headings = { headings?: Record<string, string> }

export type LeafSummary = Alternatives &
  Headings & { title: string; summary: string; standing: LanguageStatus }
export type LeafBody = Alternatives & { html: string; text: string }

/** A contact as somebody outside may have it: in a card's `contacts` with details of visibility `public` alone. */
export type PublicContact = Omit<ContactCard, 'emails' | 'phones'> & { emails: string[]; phones: string[] }

/** What a publication shows besides its bodies: the frozen core without what only proves, and each language's words. */
export type Card = {
  core: Omit<Core, 'organisations' | 'contacts' | 'namedOnly' | 'embargo' | 'mandate' | 'files'>
  leaves: Partial<Record<Locale, LeafSummary>>
  files: FrozenFile[]
  contacts: PublicContact[]
  /** The same with the details for the press, for keys of scope `press`; `staff` ones are in no row. Left out in rows of old. */
  pressContacts?: PublicContact[]
  correction: { editionType: EditionType; note: string } | null
  cautions: Remark[]
  dissociations: Remark[]
  /** How often an organisation has said something of the edition or has taken it back, and when last. */
  remarks: { count: number; at: string | null }
  changed: ChangedFacts | null
  /** Of a media update: the entries whose pages may name it; left out in rows of old, which name it nowhere. */
  reached?: string[]
}

/** Facts that were changed under the mandate that was signed: the n.m of the edition, since when, and which. */
export type ChangedFacts = { minor: number; at: string; facts: MandateFact[] }

export type Remark = { organisation: string; note: string; at: string }

export type Snapshots = Record<string, OrganisationSnapshot>

/** One edition of one entry. Instants are ISO 8601 in UTC with milliseconds. */
export type Publication = {
  id: string
  entry: string
  type: EntryType
  kind: StatementKind | null
  slug: string
  edition: number
  editionType: EditionType
  digest: string
  standing: RowStatus
  availableAt: string
  firstAvailableAt: string
  /** The `availableAt` of the edition that replaces it; the end of time when there is none. */
  until: string
  /** The log says that it has taken effect; true for good, whatever a clock says. */
  effective: boolean
  /** The log says that the next edition has taken effect. */
  replaced: boolean
  withdrawnAt: string | null
  note: string | null
  start: string | null
  eventEntry: string | null
  issuer: string
  /** Searchable: `|a|b|`. */
  organisations: string
  files: string
  carries: string
  /** The words of its texts in all languages, as they are found. */
  words: string[]
  /** The headings under which it stands in lists. */
  facets: string[]
  /** By what it is found by who has it in hand: checks/marks.ts. */
  marks: string[]
  /** What has to be open before the row shows; empty where nothing has. */
  gate: string
  /** The gate that this row opens by being there: a media update with which entries were released. */
  opens: string
  /** Rows behind that gate may still name it. */
  sweeping: boolean
  /** Seq of the log's head that the row was made from: an older projection never overwrites a newer one. */
  projectedSeq: number
  card: Card
  snapshots: Snapshots
  bodies: Partial<Record<Locale, LeafBody>>
}

/** A row as it is shown whole: without what it is found by. */
export type ShownPublication = Omit<Publication, 'words' | 'facets' | 'marks'>

/** A row as lists load it. */
export type PublicationSummary = Omit<ShownPublication, 'bodies'> & Partial<Pick<Publication, 'bodies'>>

/** `updated`: what it shows of others, or of whom to ask, is not what it was. */
export type ChangeKind =
  'released' | 'replaced' | 'cautioned' | 'suspended' | 'reinstated' | 'withdrawn' | 'updated'

export type WireChange = {
  number: number
  entry: string
  seq: number
  edition: number
  change: ChangeKind
  at: string
}
