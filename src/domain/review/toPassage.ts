import { cleanText } from '../cleanText.ts'
import type { Locale } from '../locales.ts'
import { type Anchor, type AnchorField, toAnchor } from '../suggestions/anchor.ts'
import { LONGEST_CHANGE } from './source.ts'

type Range = { from: number; to: number }

/** Characters of a line, and what is to stand there. `busy`: those of the line that others of the file change. */
export type Wanted = Range & { line: number; words: string; busy: readonly Range[] }

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
 * or else those behind; they stay as they are, so they are none that another suggestion takes away, if it can be helped.
 */
export const toPassage = (now: Now, wanted: Wanted): Passage => {
  const text = now.texts[wanted.line] ?? ''
  const range = held(text, { ...wanted, words: cleaned(wanted.words) })
  const quote = text.slice(range.from, range.to)
  // No empty paragraph is made at the ends of a line.
  const behind = range.to === text.length ? range.words.replace(/\n+$/, '') : range.words
  const words = range.from === 0 ? behind.replace(/^\n+/, '') : behind
  if (quote === words) return { ok: false, reason: wanted.words.trim() === '' ? 'empty' : 'same' }
  if (words.length > LONGEST_CHANGE) return { ok: false, reason: 'tooLong' }
  const { field, locale, revision } = now
  const anchor = toAnchor(now.texts, range, { field, locale, revision }, LONGEST_CHANGE)
  return anchor ? { ok: true, anchor, words } : { ok: false, reason: 'tooLong' }
}

const held = (text: string, wanted: Wanted): Wanted => {
  const { from, to, words, busy } = wanted
  if (text.slice(from, to).trim() !== '') return wanted
  const [before, behind] = [holdBefore(text.slice(0, from)), holdBehind(text.slice(to))]
  const [atBefore, atBehind] = [
    { ...wanted, from: from - before.length, words: before + words },
    { ...wanted, to: to + behind.length, words: words + behind },
  ]
  const holds = [...(before.trim() === '' ? [] : [atBefore]), ...(behind.trim() === '' ? [] : [atBehind])]
  const isFree = (one: Range) => busy.every((other) => other.to <= one.from || one.to <= other.from)
  return holds.find(isFree) ?? holds[0] ?? wanted
}
