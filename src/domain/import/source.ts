import type { Loss } from '../paste/losses.ts'
import type { PastedBlock } from '../paste/blocks.ts'
import type { Direction } from '../locales.ts'

export const SOURCE_KINDS = ['docx', 'eml', 'pdf', 'ics', 'text'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Where words stood in a file. All but `text` go nowhere by themselves. */
export const WHERE = [
  'text',
  'subject',
  'mailHead',
  'header',
  'footer',
  'comment',
  'deleted',
  'hidden',
  'textBox',
  'quoted',
  'signature',
  'attachment',
  'properties',
] as const
export type Where = (typeof WHERE)[number]

export type Picture = {
  id: string
  /** As it stands in the file. */
  alt: string
  mediaType: string
  /** base64; null where it is more than an import carries along. */
  data: string | null
  bytes: number
}

/** A paragraph, item, table or picture of a file, in its order. */
export type SourceBlock = {
  where: Where
  content: PastedBlock | { type: 'picture'; picture: string }
  /** All of its words: lines end with `\n`, cells with a tab. */
  text: string
  /** As the file says; null where it says nothing. */
  direction: Direction | null
  /** Set as a heading is, by whatever means. */
  isStrong: boolean
}

/** Something of a file that a person should know of. */
export type ReadNote =
  | 'macros'
  | 'external'
  | 'objects'
  | 'tracked'
  | 'winmail'
  | 'attachments'
  | 'picturesOnly'
  | 'columns'
  | 'unreadSigns'
  | 'picturesLarge'
  | 'protected'

/** One file as it was read. */
export type SourceFile = {
  name: string
  kind: SourceKind
  /** `sha256:` and hexadecimal digits. */
  sha256: string
  blocks: SourceBlock[]
  pictures: Picture[]
  losses: Loss[]
  notes: ReadNote[]
  /** What the file says of itself: of a mail its date, else null. ISO 8601. */
  writtenAt: string | null
}
