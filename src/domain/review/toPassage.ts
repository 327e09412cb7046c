import { cleanText } from '../cleanText.ts'
import type { Locale } from '../locales.ts'
import { type Anchor, type AnchorField, toAnchor } from '../suggestions/anchor.ts'
import { LONGEST_CHANGE } from './source.ts'

/** Characters of a line, and what is to stand there. */
export type Wanted = { line: number; from: number; to: number; words: string }

/** A text as it is now: words of the lines of a field. */
export type Now = { texts: readonly string[]; field: AnchorField; locale: Locale; revision: number }

type Passage =
  { ok: true; anchor: Anchor; words: string } | { ok: false; reason: 'same' | 'tooLong' | 'empty' }

/** In characters: as much of the words beside it as shows where something is put in. */
const LONGEST_HOLD = 40
/** Where words have no blanks between them. */
const SHORTEST_HOLD = 8

/** The last word before a place, with the blanks behind it; the first one from there on, with those before it. */
const holdBefore = (text: string): string => shortened(/\S+\s*$/u.exec(text.slice(-200))?.[0] ?? '', -1)
const holdBehind = (text: string): string => shortened(/^\s*\S+/u.exec(text.slice(0, 200))?.[0] ?? '', 1)

const shortened = (hold: string, side: 1 | -1): string => {
  const signs = [...hold]
  if (signs.length <= LONGEST_HOLD) return hold
  return (side === 1 ? signs.slice(0, SHORTEST_HOLD) : signs.slice(-SHORTEST_HOLD)).join('')
}

/** Ends of lines stay, since they part paragraphs. */
const cleaned = (words: string): string =>
  cleanText(words)
    .replaceAll('\t', ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')

/**
 * The passage of a suggestion that changes these characters. What is only put in needs words to stand at: those before it,
 * or else those behind; they stay as they are.
 */
export const toPassage = (now: Now, wanted: Wanted): Passage => {
  const text = now.texts[wanted.line] ?? ''
  const range = held(text, { ...wanted, words: cleaned(wanted.words) })
  const quote = text.slice(range.from, range.to)
  const words = text.length === range.to ? range.words.replace(/\n+$/, '') : range.words
  if (quote === words) return { ok: false, reason: wanted.words.trim() === '' ? 'empty' : 'same' }
  if (words.length > LONGEST_CHANGE) return { ok: false, reason: 'tooLong' }
  const { field, locale, revision } = now
  const anchor = toAnchor(now.texts, range, { field, locale, revision }, LONGEST_CHANGE)
  return anchor ? { ok: true, anchor, words } : { ok: false, reason: 'tooLong' }
}

const held = (text: string, wanted: Wanted): Wanted => {
  const { from, to, words } = wanted
  if (text.slice(from, to).trim() !== '') return wanted
  const before = holdBefore(text.slice(0, from))
  if (before.trim() !== '') return { ...wanted, from: from - before.length, words: before + words }
  const behind = holdBehind(text.slice(to))
  return { ...wanted, to: to + behind.length, words: words + behind }
}
