import type { Place } from './mark.ts'

/** What becomes of a run of words when the changes of a file are taken: as they were, new, or gone. */
export type PieceKind = 'kept' | 'inserted' | 'deleted'

/** `author` as written in the file, cleaned; empty for what nobody has changed. `isMove`: it was moved from or to here. */
export type Piece = { kind: PieceKind; text: string; author: string; isMove?: true }

/** A paragraph of a file that came back, in the order of reading. */
export type Paragraph = {
  pieces: Piece[]
  /** Its end: an inserted one parts what was one paragraph, a deleted one joins two. */
  end: { kind: PieceKind; author: string }
  /** Null: among facts, names and notes that the newsroom sets. */
  place: Place | null
  /** As the file calls it. */
  style: string
  /** It stands in a row of a table that somebody has put in. */
  isNewRow?: true
}

/** Where a comment begins or ends: in which paragraph, and behind how many characters of it as it was. */
export type Spot = { paragraph: number; at: number }

export type FileComment = {
  id: string
  author: string
  text: string
  /** The comment that it answers. */
  parent: string | null
  /** Null: it is about no words. */
  from: Spot | null
  to: Spot | null
  /** The words that it is about, as they stand in the file. */
  quoted: string
}

/** Why something of a file is listed, and not brought in. */
export const LEFT_REASONS = [
  ...(['formatting', 'elsewhere', 'table', 'joined', 'section', 'moved', 'differs'] as const),
  ...(['overlaps', 'inside', 'same', 'tooLong', 'undone', 'empty'] as const),
] as const
export type LeftReason = (typeof LEFT_REASONS)[number]

/** Something that cannot become a suggestion, with its words. `instead`: what was to stand there. */
export type Left = { reason: LeftReason; author: string; words: string; instead: string }

/** A file that came back, as far as it says who changed what. */
export type ReviewedFile = {
  /** As they stand in its properties, by number. */
  marks: string[]
  paragraphs: Paragraph[]
  comments: FileComment[]
  left: Left[]
}

/** In characters: a name is a name, and no place for a message. */
export const LONGEST_AUTHOR = 100
/** Of one change, before and after. */
export const LONGEST_CHANGE = 10_000
/** Changes and comments of one file, all together. */
export const MOST_CHANGES = 2_000
