import type { StatementKind } from '../../entries.ts'

/** What a line says that begins a text, or the whole file. */
export type Opening = StatementKind | 'event' | 'media-update'

/**
 * How press offices of one language write what an import looks for. Phrases, compared as `foldWord` writes them; each is
 * looked for where its kind stands: openings at the beginning of a line, or at its end where the language puts them there.
 */
export type ImportWords = {
  openings: Partial<Record<Opening, readonly string[]>>
  /** The kind of text stands behind its speaker: 秘书长致辞. */
  opensAtEnd?: boolean
  /** Between the kind of text and who speaks. */
  by: readonly string[]
  /** What ends the speaker's name in a title. */
  on: readonly string[]
  /** Offices that can speak; the longest is taken. */
  offices: readonly string[]
  /** The office that is the United Nations' own, where no other organisation stands beside it. */
  secretaryGeneral: readonly string[]
  /** Sir, Madam, His Excellency. */
  honorifics: readonly string[]
  contacts: readonly string[]
  telephone: readonly string[]
  /** Marks a number as somebody's own. */
  mobile: readonly string[]
  mail: readonly string[]
  /** What tells a desk from a person. */
  desks: readonly string[]
  embargo: readonly string[]
  number: readonly string[]
  notes: readonly string[]
  about: readonly string[]
  ends: readonly string[]
  collaboration: readonly string[]
  organisers: readonly string[]
  chiefGuest: readonly string[]
  guests: readonly string[]
  venue: readonly string[]
  hall: readonly string[]
  caption: readonly string[]
  /** What stands before a number of people who are expected, and what stands behind it. */
  expected: { before: readonly string[]; behind: readonly string[] }
  /** Words that tell the language from others of its script. */
  common: readonly string[]
}

/** `list('a, b')` is `['a', 'b']`. */
export const list = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
