import { inEuropeanDigits } from '../writtenDigits.ts'

/**
 * Words as they are compared. What copying alone changes does not count as a difference: spaces and ends of lines, ligatures and
 * the joined forms of Arabic letters, marks that nobody sees, quotation marks and bullets, the script in which a digit is
 * written. Every other letter, digit and sign counts.
 */
export type Token = {
  form: string
  /** Where it stands in the text that it was read from. */
  at: number
  end: number
  /** A hyphen at the end of a line: it may be of the word or of the line. */
  isBreak?: true
}

export type Words = { text: string; tokens: Token[] }

/** Each of them is the look of other letters. */
const LOOKS = /[\uFB00-\uFB4F\uFB50-\uFDFB\uFE70-\uFEFC]/gu
/** Soft hyphens, joiners, marks of direction, the stroke that makes Arabic words longer, variants of a sign. */
const UNSEEN = new RegExp(
  [
    ...['\\u00AD', '\\u034F', '\\u061C', '\\u0640', '[\\u200B-\\u200F]', '[\\u202A-\\u202E]'],
    ...['[\\u2060-\\u2064]', '[\\u2066-\\u2069]', '[\\uFE00-\\uFE0F]', '\\uFEFF'],
  ].join('|'),
  'gu',
)
const QUOTES = /["“”„‟«»‹›〝〞＂]/gu
const BULLETS = /[•◦▪‣·|*]/gu
const APOSTROPHES = /[‘’‚‛ʼ＇`´]/gu
const DASHES = /[‐‑‒–—―−]/gu
/** What mail programs put before a line that they quote. */
const QUOTED = /^[ \t]*(?:>[ \t]?)+/gmu
/** Between a name and what it is the name of, where some copies set a column. */
const COLONS = /:(?=\s|$)/gu
const LISTED = /^[ \t]*-[ \t]+/gmu

const HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const LETTER = `(?!${HAN})[\\p{L}\\p{M}\\p{N}]`
/** A word; a letter of a script without spaces; or a sign. An apostrophe is one between letters alone. */
const TOKEN = new RegExp(`${HAN}\\p{M}*|(?:${LETTER})+(?:'(?:${LETTER})+)*|[^\\s']`, 'gu')

/** The text as people see it, with one sign for what looks and means the same. */
const seen = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(LOOKS, (look) => look.normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(QUOTED, '')
    .replace(LISTED, '')
    .replace(QUOTES, '')
    .replace(COLONS, ' ')
    .replace(BULLETS, ' ')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(/…/gu, '...')
    .normalize('NFC')

export const toWords = (given: string): Words => {
  const text = seen(given)
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }): Token => {
    const end = index + word.length
    const isBreak = word === '-' && /^[ \t]*\n/u.test(text.slice(end, end + 8))
    return { form: inEuropeanDigits(word), at: index, end, ...(isBreak ? { isBreak } : {}) }
  })
  return { text, tokens }
}

export const formsOf = ({ tokens }: Words): string[] => tokens.map(({ form }) => form)

/** Words that were parted at the end of a line, put together where the other text has them whole. */
export const rejoined = ({ text, tokens }: Words, known: ReadonlySet<string>): Words => {
  const whole: Token[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const [token, next] = [tokens[index], tokens[index + 1]]
    if (!token) break
    const before = whole.at(-1)
    if (token.isBreak && before && next && known.has(before.form + next.form)) {
      whole[whole.length - 1] = { form: before.form + next.form, at: before.at, end: next.end }
      index += 1
    } else whole.push(token)
  }
  return { text, tokens: whole }
}

const ARABIC = /\p{Script=Arabic}/gu
const ANY_LETTER = /\p{L}/gu

/** What a PDF has no letter for. */
const NO_LETTER = /[\0\uFFFD\p{Co}]/u

/** Letters that programs often read out of a PDF in another order, or not at all. */
export const isMisread = (text: string): boolean => NO_LETTER.test(text) || isMostlyArabic(text)

const isMostlyArabic = (text: string): boolean => {
  const letters = text.match(ANY_LETTER)?.length ?? 0
  return letters > 0 && (text.match(ARABIC)?.length ?? 0) / letters > 0.2
}
