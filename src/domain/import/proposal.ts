import type { EventFormat, StatementKind } from '../entries.ts'
import type { Contradiction } from '../contradictions/findings.ts'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import type { Direction } from '../locales.ts'
import type { Loss } from '../paste/losses.ts'
import type { Picture, ReadNote, SourceBlock, SourceKind, Where } from './source.ts'

/** Words of a block that say something: where they stand, and what they are. */
export type Source = { block: string; quote: string }

/** What was understood, how sure it is (0 to 1), where it stands, and what else it could be. */
export type Guess<Value> = {
  value: Value
  sure: number
  from: Source[]
  alternatives: { value: Value; from: Source[] }[]
}

/** Below this a person is asked. */
export const SURE = 0.8
export const isUnsure = ({ sure }: Pick<Guess<unknown>, 'sure'>): boolean => sure < SURE

/** An organisation as the file names it; `id` where the newsroom has it. */
export type Named = { id: string | null; name: string; isMember: boolean }

export type Role =
  | 'heading'
  | 'title'
  | 'body'
  | 'fact'
  | 'byline'
  | 'dateline'
  | 'notesToEditors'
  | 'programme'
  | 'registration'
  | 'accreditation'
  | 'masthead'
  | 'number'
  | 'embargo'
  | 'contact'
  | 'caption'
  | 'picture'
  | 'left'

/** What stays among the words of a text. */
export const BODY_ROLES: readonly Role[] = ['body', 'fact', 'picture']
export const SECTION_ROLES = ['notesToEditors', 'programme', 'registration', 'accreditation'] as const

/** A part of a block's words and the field that holds them; null: it went nowhere. */
export type Piece = { text: string; to: string | null }

export type PlacedBlock = {
  /** `file.place`, both from 1. */
  id: string
  text: string
  content: SourceBlock['content']
  where: Where
  direction: Direction | null
  language: CheckedLocale | null
  /** Of which text it is; null where it is of none. */
  entry: string | null
  role: Role
  sure: number
  alternatives: { entry: string | null; role: Role }[]
  /** In their order they are the block's words, each once. */
  pieces: Piece[]
}

export type ProposedMoment = { wallTime: string; zone: string | null }
export type ProposedGuest = { name: string; office: string; role: string }
export type ProposedEvent = {
  /** `2024-07-30T10:15`, on the clocks of the zone. */
  start: Guess<string> | null
  end: Guess<string> | null
  mediaCall: Guess<string> | null
  /** IANA */
  zone: Guess<string> | null
  venue: Guess<string> | null
  hall: Guess<string> | null
  city: Guess<string> | null
  country: Guess<string> | null
  format: EventFormat
  link: Guess<string> | null
  guests: Guess<ProposedGuest>[]
  organisers: Guess<{ name: Named; role: string }>[]
  expected: Guess<{ qualifier: string; number: number }> | null
}

export type ProposedSpeaker = { name: string; honorific: string; office: string; organisation: Named | null }

export type ProposedText = {
  key: string
  type: 'media-update' | 'statement' | 'event'
  heading: string
  titles: Partial<Record<CheckedLocale, string>>
  /** The first is the original. */
  languages: CheckedLocale[]
  kind: Guess<StatementKind | 'event'> | null
  issuer: Guess<Named> | null
  speaker: Guess<ProposedSpeaker> | null
  /** Carried word for word, since who speaks is no member here. */
  reproduced: Guess<boolean> | null
  dateline: Guess<{ place: string; date: string }> | null
  event: ProposedEvent | null
}

export type ProposedContact = {
  name: Guess<string>
  title: string
  organisation: Named | null
  emails: { address: string; visibility: 'public' | 'press' | 'staff' }[]
  phones: { number: string; visibility: 'public' | 'press' | 'staff' }[]
  blocks: string[]
}

export type ProposedMasthead = { wording: string; organisations: Named[] }

export type ProposedFile = {
  name: string
  kind: SourceKind
  sha256: string
  notes: ReadNote[]
  losses: Loss[]
}

export type Proposal = {
  files: ProposedFile[]
  /** The cover first, where there is one. */
  texts: ProposedText[]
  masthead: Guess<ProposedMasthead[]> | null
  number: Guess<string> | null
  date: Guess<string> | null
  embargo: Guess<ProposedMoment> | null
  contacts: ProposedContact[]
  blocks: PlacedBlock[]
  pictures: (Picture & { block: string; caption: string })[]
  /** What the words say against the facts that were read of them, as the composer says it. */
  disagreements: Contradiction[]
}
