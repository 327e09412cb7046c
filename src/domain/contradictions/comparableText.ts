import { otherDigit } from '../writtenDigits.ts'

/** A text made comparable, and for each of its UTF-16 units the range of the original that it stands for. */
export type Folded = { original: string; text: string; starts: number[]; ends: number[] }

const SPECIAL: Record<string, string> = {
  й: 'й',
  ё: 'е',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ە: 'ه',
  ـ: '',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '،': ',',
  '、': ',',
  '؛': ';',
  '؟': '?',
  '۔': '。',
  '｡': '。',
  '٫': '.',
  '٬': ',',
  '∶': ':',
  '\r': '',
  '\t': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
}
const DASHES = /[‐-―−﹘﹣－]/
const DOUBLE_QUOTES = /[“”„«»「」『』《》]/
const SINGLE_QUOTES = /[‘’ʼ‹›`´]/
const INVISIBLE = /[\p{Cf}\p{Cc}]/u

const foldUnit = (character: string): string => {
  if (DASHES.test(character)) return '-'
  if (DOUBLE_QUOTES.test(character)) return '"'
  if (SINGLE_QUOTES.test(character)) return "'"
  const code = character.codePointAt(0) ?? 0
  const digit = otherDigit(code)
  if (digit !== null) return String(digit)
  if (character !== '\n' && !(character in SPECIAL) && INVISIBLE.test(character)) return ''
  const lower = character.toLowerCase()
  if (lower in SPECIAL) return SPECIAL[lower] ?? ''
  return Array.from(lower.normalize('NFKD').replace(/\p{M}+/gu, ''), (part) => SPECIAL[part] ?? part)
    .join('')
    .toLowerCase()
}

const folds = new Map<number, string>()
const MOST_FOLDS = 20_000

const foldOf = (code: number): string => {
  const kept = folds.get(code)
  if (kept !== undefined) return kept
  const made = foldUnit(String.fromCodePoint(code))
  // An arbitrary text may hold any of a million characters; those of the seven languages fit well into this.
  if (folds.size < MOST_FOLDS) folds.set(code, made)
  return made
}

/**
 * Lower case, without accents and vowel signs, with European digits, plain spaces and dashes, without marks of
 * direction, and with one form for the letters that Arabic and Urdu keyboards write differently.
 */
export const fold = (original: string): Folded => {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < original.length;) {
    const code = original.codePointAt(at) ?? 0
    const end = at + (code > 0xffff ? 2 : 1)
    const made = foldOf(code)
    for (let unit = 0; unit < made.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    parts.push(made)
    at = end
  }
  return { original, text: parts.join(''), starts, ends }
}

export const foldWord = (word: string): string => fold(word).text

/** Where a range of the folded text stands in the original. */
export const rangeOf = ({ starts, ends }: Folded, start: number, end: number) => ({
  start: starts[start] ?? 0,
  end: ends[end - 1] ?? 0,
})

/** Letters to change, add, leave out or swap, up to `limit`; `limit + 1` where there are more. */
const distance = (one: string, other: string, limit = 2): number => {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > limit || one.length > 40 || other.length > 40) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return Math.min(row[other.length] ?? limit + 1, limit + 1)
}

/**
 * As a slip of the hand makes it: another word, and close to it. Long words may differ in two letters.
 * @param isSure the words around it are right, so that shorter ones may too
 */
export const isSlip = (word: string, meant: string, isSure = false): boolean => {
  const letters = Math.min(word.length, meant.length)
  if (word === meant || letters < 3) return false
  return distance(word, meant) <= (letters >= (isSure ? 5 : 7) ? 2 : 1)
}
