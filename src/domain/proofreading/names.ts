import type { Span } from './phrases.ts'
import type { ReadText } from './readText.ts'

/** A given name, and what follows it: “Amina”, “Maria K.”, “Ana de la Cruz”; “St. Agnes”. */
const NAME =
  "(?:\\p{Lu}\\p{Ll}{1,2}\\.\\s+)?\\p{Lu}\\p{M}*[\\p{L}\\p{M}’'-]*[\\p{Ll}\\p{M}](?:\\s+(?:(?:de|del|la|van|von|bin|bint|al|el|ul|ur)\\s+)?\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?){0,3}"
const AT = new RegExp(NAME, 'uy')
const BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(${NAME})$`, 'u')

/** How far a name stands before what is said of it. */
const REACH = 60

/** As names are written with capitals; where a language has none, a word of its own is taken (`wordAt`). */
export const nameAt = ({ text }: ReadText, position: number): Span | null => {
  AT.lastIndex = position
  const found = AT.exec(text)
  return found ? { start: position, end: position + found[0].length } : null
}

/** The name that ends there. */
export const nameBefore = ({ text }: ReadText, position: number): Span | null => {
  const from = Math.max(0, position - REACH)
  const found = BEFORE.exec(text.slice(from, position))
  return found?.[1] ? { start: position - found[1].length, end: position } : null
}

const WORD = /[\p{L}\p{M}]+/uy

/** The word that begins there, in a language without capitals. */
export const wordAt = ({ text }: ReadText, position: number): Span | null => {
  WORD.lastIndex = position
  const found = WORD.exec(text)
  return found ? { start: position, end: position + found[0].length } : null
}

/** Where the next word begins, past blanks and, where it is said, other marks. */
export const past = ({ text }: ReadText, position: number, marks = /[\s]*/uy): number => {
  marks.lastIndex = position
  return position + (marks.exec(text)?.[0].length ?? 0)
}
