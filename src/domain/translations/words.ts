import { FUNCTION_WORDS } from './functionWords.ts'

/** A word as it stands; `isFirst` of a sentence or a line. */
export type Word = { text: string; isFirst: boolean }

/** Chinese sets no space before a name in Latin letters. */
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'’])+/gu
const UPPER = /^['’]?[\p{Lu}\p{Lt}]/u
export const LOWER = /\p{Ll}/u
const FIGURE = /\p{N}/u
/** Of the last signs of a word, or of what stands between two. */
const SENTENCE_END = /[.!?:;•—–][”’»")]*$|\n/
const HASHTAG = /^[^\p{L}\p{N}\s]{0,3}#/u
/** `unodc.org/news`: a host with its path. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}(?:[/,;:.)]|$)/i

const isAddress = (token: string): boolean =>
  token.includes('@') ||
  token.includes('://') ||
  token.startsWith('www.') ||
  HASHTAG.test(token) ||
  (token.length < 200 && HOST.test(token))

export const hasCapital = ({ text }: Word): boolean => UPPER.test(text)
export const isSmallWord = ({ text }: Word): boolean => FUNCTION_WORDS.has(text.toLowerCase())
export const isAllCapitals = (word: Word): boolean => hasCapital(word) && !LOWER.test(word.text)
export const isAcronym = (word: Word): boolean => isAllCapitals(word) && word.text.length > 1

/** Words and acronyms, without figures and addresses. */
export const wordsIn = (text: string): Word[] => {
  const found: Word[] = []
  let isFirst = true
  for (const token of text.split(/([\s]+)/u)) {
    if (isAddress(token)) continue
    for (const [word] of token.matchAll(WORD)) {
      if (!FIGURE.test(word)) found.push({ text: word, isFirst })
      isFirst = false
    }
    if (SENTENCE_END.test(token.slice(-3))) isFirst = true
  }
  return found
}
