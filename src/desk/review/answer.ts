import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import type { Origin } from '../../domain/review/review.ts'
import type { Left } from '../../domain/review/source.ts'
import type { Anchor, AnchorField } from '../../domain/suggestions/anchor.ts'

/** A passage as the doors of comments take it. */
export type ReviewedPassage = Pick<Anchor, 'quote' | 'before' | 'after' | 'line' | 'from'>

/** `id`: the same for the same change by the same person, so that a file that is brought in twice stores nothing twice. */
export type ReviewedSuggestion = {
  id: string
  author: string
  origin: Origin
  field: AnchorField
  passage: ReviewedPassage
  words: string
}

/** `parent`: the id of the comment that it answers. `passage`: null where its words stand no longer in the text. */
export type ReviewedComment = {
  id: string
  parent: string | null
  author: string
  text: string
  field: string | null
  quote: string | null
  passage: ReviewedPassage | null
}

export type ReviewedText = {
  type: EntryType
  collection: string
  id: string
  title: string
  locale: Locale
  /** It has changed since the file was made. */
  isMoved: boolean
  /** Why it takes no suggestions now; its suggestions are listed under `left` then. */
  closed: 'released' | 'reproduced' | null
  /** For which organisations the person may say it, as people call them. */
  organisations: { slug: string; name: string }[]
  suggestions: ReviewedSuggestion[]
  comments: ReviewedComment[]
}

/** What cannot be brought in, and why. `closed`: its text takes no suggestions now. */
export type ReviewedLeft = Omit<Left, 'reason'> & { reason: Left['reason'] | 'closed' }

/** `POST /api/import/review`: what a Word file that was made here says, text by text; nothing is stored. */
export type ReviewAnswer = { texts: ReviewedText[]; left: ReviewedLeft[] }

/** `POST …/:id/comments/review` answers which of the things it was given are stored now, by id, and why others are not. */
export type StoredReview = { stored: string[]; refused: { id: string; message: string; reason: string }[] }
