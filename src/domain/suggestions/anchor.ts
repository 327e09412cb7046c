import type { Locale } from '../locales.ts'

/** Fields in which a passage can be marked. */
export const ANCHOR_FIELDS = ['title', 'summary', 'body'] as const
export type AnchorField = (typeof ANCHOR_FIELDS)[number]

/** In characters: how long a passage may be, and how much of what stands around it is kept. */
export const LONGEST_PASSAGE = 300
export const CONTEXT = 48

/**
 * Where a passage stands in a text, told so that it is found again when the text has changed around it. No mark in the text
 * itself says it.
 */
export type Anchor = {
  field: AnchorField
  locale: Locale
  /** Which of the field's lines, from 0, and from which character of it. */
  line: number
  from: number
  /** Of all of that line's words. */
  print: string
  quote: string
  /** What stood directly before and behind it, in the same line. */
  before: string
  after: string
  /** Of the text that it was marked in. */
  revision: number
}

/** A passage in the lines of a field. */
export type Passage = { line: number; from: number; to: number }

/** FNV-1a with 32 bits: it tells lines of one text apart, and proves nothing. */
export const printOf = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${text.length.toString(36)}.${(hash >>> 0).toString(36)}`
}

/** The words around a passage, as far as an anchor keeps them. */
export const contextOf = (text: string, { from, to }: Pick<Passage, 'from' | 'to'>) => ({
  before: text.slice(Math.max(0, from - CONTEXT), from),
  after: text.slice(to, to + CONTEXT),
})

type Marked = Pick<Anchor, 'field' | 'locale' | 'revision'>

/**
 * @param longest in characters; more than a person marks by hand where a file says what was changed.
 * @returns null for no passage: nothing but blanks, or outside of the lines.
 */
export const toAnchor = (
  texts: readonly string[],
  { line, from, to }: Passage,
  marked: Marked,
  longest = LONGEST_PASSAGE,
): Anchor | null => {
  const text = texts[line]
  const quote = text?.slice(from, to) ?? ''
  if (text === undefined || quote.trim() === '' || quote.length > longest) return null
  return { ...marked, line, from, print: printOf(text), quote, ...contextOf(text, { from, to }) }
}
