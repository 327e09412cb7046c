import type { Passage } from './anchor.ts'
import { findPassage } from './findPassage.ts'
import type { Replacement } from './replacePassage.ts'

/** `open` until somebody has said otherwise; `superseded`: its words stand there already, written by somebody. */
export const SUGGESTION_STATES = ['open', 'accepted', 'refused', 'withdrawn', 'superseded'] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

/** How a suggestion that nobody has decided stands to the text as it is now. */
export type Standing = { is: 'found'; place: Passage } | { is: 'stands'; place: Passage } | { is: 'gone' }

/** @param texts the words of the field's lines. */
export const standingOf = (texts: readonly string[], { anchor, words }: Replacement): Standing => {
  const place = findPassage(texts, anchor)
  const written = words.trim() === '' ? null : findPassage(texts, { ...anchor, quote: words })
  // What is only to be put in holds the passage itself: so it is looked for first.
  if (written && (words.includes(anchor.quote) || !place)) return { is: 'stands', place: written }
  return place ? { is: 'found', place } : { is: 'gone' }
}
