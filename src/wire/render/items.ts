import type { Core, EventFacts, MediaUpdateFacts } from '../../domain/canonical.ts'
import type { EditionType, EntryType, LanguageStatus, StatementKind } from '../../domain/entries.ts'
import type { Direction, Locale } from '../../domain/locales.ts'
import type { ChangedFacts, LeafBody, PublicContact } from '../rows.ts'

export type OrganisationRef = { slug: string; name: string; acronym: string; logo: LogoRef | null }
export type LogoRef = { url: string; alt: string; credit: string }
export type LinkRef = { id: string; slug: string; title: string; url: string }
type KeyFacts = Pick<EventFacts, 'start' | 'end' | 'zone' | 'venue' | 'status'>
/** What of an event is others now than the signers of a statement about it saw: since when, and which facts. */
export type EventSince = KeyFacts & { at: string; facts: ('status' | 'start' | 'end' | 'room')[] }
export type EventRef = LinkRef & KeyFacts & { changed: EventSince | null }

/** What an organisation says of an edition that is out. */
export type PublicRemark = { organisation: OrganisationRef; note: string; at: string }

/** What every list of the wire shows of a publication. */
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
  languages: { locale: Locale; standing: LanguageStatus }[]
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
  dateline: { place: string; date: string | null } | null
  mediaUpdates: LinkRef[]
  availableAt: string
  firstAvailableAt: string
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
  filename: string
}

export type Contact = Omit<PublicContact, 'organisation'> & { organisation: OrganisationRef | null }
export type Extras = {
  body: LeafBody
  media: MediaRef[]
  contacts: Contact[]
  /** Whose words are carried, for a text by somebody outside. */
  reproduced: Core['reproduced']
}

export type EventDetails = Omit<EventFacts, 'organisers'> & {
  /** Facts that are others than when the text was signed, under its mandate. */
  changed: ChangedFacts | null
  organisers: { organisation: OrganisationRef | null; name: string | null; role: string }[]
}

export type BundleDetails = MediaUpdateFacts & { items: { heading: string; item: FullItem }[] }

/** One publication whole: `body`, `media` and `contacts`, an event's facts, a media update's entries. */
export type FullItem = Item & Extras & Partial<EventDetails> & Partial<BundleDetails>

/** What is left of a publication that was withdrawn. */
export type Tombstone = {
  type: EntryType
  id: string
  slug: string
  edition: number
  withdrawnAt: string
  note: string | null
}

export type OrganisationItem = {
  type: 'organisation'
  slug: string
  name: string
  acronym: string
  kind: string | null
  logo: LogoRef | null
  boilerplate: string
}

type Line = Item['masthead'][number]

/**
 * Who stands over a text, on its page and on every copy alike: the issuer first; then the organisations in the words and
 * the order that they agreed on, or else who signed it.
 */
export const mastheadOf = ({
  masthead,
  issuer,
  parties,
}: Pick<FullItem, 'masthead' | 'issuer' | 'parties'>): Line[] => {
  const isNamed = masthead.some(({ organisations }) => organisations.some(({ slug }) => slug === issuer.slug))
  if (masthead.length > 0) return isNamed ? masthead : [plainLine([issuer]), ...masthead]
  const signing = parties.filter(({ role }) => role === 'co-author' || role === 'co-signatory')
  const others = signing.map(({ organisation }) => organisation).filter(({ slug }) => slug !== issuer.slug)
  return [plainLine([issuer, ...others])]
}

const plainLine = (organisations: Line['organisations']): Line => ({
  wording: '',
  logos: true,
  organisations,
})

/** The sign that stands before it wherever it is printed. */
const SIGN = /^(?:©|\(c\)|copyright\b)\s*/i
/** What people put before a credit in the words beside a picture. */
const INTRODUCED = String.raw`(?:©|\(c\)|copyright|[:/(\[–—-])\s*`

/**
 * Whose a picture is, as it is printed behind what it shows: with one sign, and not again where its words end with it
 * or have it with the sign already. Empty where there is nothing to print.
 */
export const creditBeside = (alt: string, credit: string): string => {
  const whose = credit.trim().replace(SIGN, '')
  if (whose === '') return ''
  const name = whose.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const isThere = new RegExp(`©\\s*${name}|${INTRODUCED}${name}[\\s.)\\]]*$`, 'iu').test(alt)
  return isThere ? '' : whose
}
