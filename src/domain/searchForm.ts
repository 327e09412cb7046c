/** A list in one column that `contains` searches alike on both stores: `|a|b|`. No member may hold a bar. */
export const toSearchForm = (members: Iterable<string>): string => {
  const unique = [...new Set(members)]
  return unique.length > 0 ? `|${unique.join('|')}|` : ''
}

/** Letters that one language writes in two ways, or that keyboards take for one another, or do not have. */
const ALIKE: Record<string, string> = {
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ة: 'ه',
  ß: 'ss',
  ё: 'е',
  ...{ œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
  // Digits of Arabic and of Urdu.
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
}
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g')

const HAN = /\p{Script=Han}+/gu
const MAX_WORDS = 20_000

/**
 * The words of a text as they are found: folded, without tatweel, letters that are taken for one another as one. Chinese
 * has no gaps: there every two neighbours are a word, and the last one alone. Arabic writes article, “and” and “in” as
 * one with their word: there it is found without them, too.
 */
export const toWords = (text: string): string[] =>
  [
    ...new Set(
      splitWords(text).flatMap((word) =>
        word.han ? [...pairsOf(word.text), [...word.text].at(-1) ?? ''] : [word.text, ...bareOf(word.text)],
      ),
    ),
  ].slice(0, MAX_WORDS)

const bareOf = (word: string): string[] => {
  const bare = /^[وف]?(?:[بك]?ال|لل)(\p{Script=Arabic}{3,})$/u.exec(word)?.[1]
  return bare ? [bare, `ال${bare}`] : []
}

/** The same of what somebody looks for: each is the beginning of a word that the text has. */
export const toSearchWords = (text: string): string[] => [
  ...new Set(
    splitWords(text).flatMap((word) =>
      word.han && [...word.text].length > 1 ? pairsOf(word.text) : [word.text],
    ),
  ),
]

const splitWords = (text: string): { text: string; han: boolean }[] =>
  fold(text.replaceAll('\u0640', ''))
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter)
    .replace(HAN, (run) => ` ${run} `)
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ text: word, han: /^\p{Script=Han}/u.test(word) }))

const pairsOf = (run: string): string[] => {
  const letters = [...run]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** What to look for to find a member. */
export const searchTerm = (member: string): string => `|${member}|`

export const fromSearchForm = (form: string): string[] => form.split('|').filter(Boolean)

/**
 * Words without case, accents and punctuation. SQLite folds ASCII alone and reads `%` and `_` as wildcards, MongoDB
 * folds all: so both sides are folded here, and nothing is left that either could take for more than a letter.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
