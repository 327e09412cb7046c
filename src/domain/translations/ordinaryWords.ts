const CLOSERS: Readonly<Record<string, string>> = {
  ...{ '“': '”', '„': '“', '«': '»', '‹': '›', '"': '"', '「': '」', '『': '』', '《': '》' },
}

/** Without what stands between quotation marks; where one is never closed, the text goes on. Linear in the text. */
const withoutQuotations = (text: string): string => {
  const kept: string[] = []
  const unclosed = new Set<string>()
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const closer = CLOSERS[text[at] ?? '']
    if (!closer || unclosed.has(closer)) continue
    const end = text.indexOf(closer, at + 1)
    if (end < 0) {
      unclosed.add(closer)
      continue
    }
    kept.push(text.slice(from, at))
    from = at = end + 1
    at -= 1
  }
  return [...kept, text.slice(from)].join(' ')
}

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu
const UPPER = /^['’]?[\p{Lu}\p{Lt}]/u
const LOWER = /\p{Ll}/u
/** Of the last signs of a word, or of what stands between two. */
const SENTENCE_END = /[.!?:;•—–][”’»")]*$|\n/

const isAddress = (token: string): boolean =>
  token.includes('@') || token.includes('://') || token.startsWith('www.')

const isFigure = (word: string): boolean => /\p{N}/u.test(word)

/** A capital within a sentence, and an acronym anywhere, make a name; in a text of capitals alone they say nothing. */
const isName = (word: string, isFirst: boolean): boolean =>
  UPPER.test(word) && (!isFirst || (word.length > 1 && !LOWER.test(word)))

/**
 * The words that have to be translated: neither within quotation marks, nor figures, addresses or names.
 * @param names that are known, whatever they are made of: of organisations and of people.
 */
export const ordinaryWords = (text: string, names: readonly string[]): string[] => {
  const known = names.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, ' ')), text)
  const own = withoutQuotations(known)
  const hasCase = LOWER.test(own)
  const found: string[] = []
  let isFirst = true
  for (const token of own.split(/([\s]+)/u)) {
    if (isAddress(token)) continue
    for (const [word] of token.matchAll(WORD)) {
      if (!isFigure(word) && !(hasCase && isName(word, isFirst))) found.push(word)
      isFirst = false
    }
    if (SENTENCE_END.test(token.slice(-3))) isFirst = true
  }
  return found
}

const HAN = /\p{Script=Han}/u

/** How many words they are; where none is set apart, two characters are one. */
export const countWords = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (HAN.test(word) ? Math.ceil(word.length / 2) : 1), 0)
