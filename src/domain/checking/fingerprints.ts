import { toWords } from './words.ts'

/** So many hexadecimal digits of a fingerprint; a shard of the public index has those that begin alike. */
const DIGITS = 10
export const PREFIX_DIGITS = 3

/** The hexadecimal digits of a digest, which can be written with the name of its algorithm before them. */
export const hexOf = (digest: string): string => digest.replace(/^sha256:/u, '')

/** So much stands in one run that is hashed: a word counts two, a letter of a script without spaces one. */
const RUN_WEIGHT = 10
/** Of so many runs that follow each other the least is kept: whatever is 17 words long in both texts is found. */
const WINDOW = 12

const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const WORD = /[\p{L}\p{N}]/u
const MARKS = /\p{M}/gu

/** Two halves of 32 bits, mixed (cyrb53 of the public domain): quick, and no secret hangs on it. */
const hash = (text: string): string => {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 2654435761)
    other = Math.imul(other ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  const hex = (part: number) => (part >>> 0).toString(16).padStart(8, '0')
  return (hex(one) + hex(other)).slice(0, DIGITS)
}

/** Vowel signs and capitals are left out: a reader of PDF files loses them, and candidates are looked at word by word anyway. */
const runsOf = (text: string): string[] => {
  const words = toWords(text)
    .tokens.map(({ form }) => form.toLowerCase().normalize('NFD').replace(MARKS, ''))
    .filter((form) => WORD.test(form))
  const runs: string[] = []
  for (let start = 0; start < words.length; start += 1) {
    let [weight, end] = [0, start]
    for (; end < words.length && weight < RUN_WEIGHT; end += 1) weight += HAN.test(words[end] ?? '') ? 1 : 2
    if (weight < RUN_WEIGHT) break
    runs.push(words.slice(start, end).join(' '))
  }
  return runs
}

/**
 * The fingerprints by which a text is found in the public index (winnowing: Schleimer, Wilkerson and Aiken, 2003), each once,
 * in the order of the text; none of a text of less than five words. Nothing can be read out of them, and who has the text
 * can make them.
 */
export const fingerprintsOf = (text: string): string[] => {
  const hashes = runsOf(text).map(hash)
  const kept = new Set<string>()
  const last = Math.max(0, hashes.length - WINDOW)
  for (let start = 0; start <= last && hashes.length > 0; start += 1)
    kept.add(hashes.slice(start, start + WINDOW).reduce((least, each) => (each < least ? each : least)))
  return [...kept]
}

/** Which shards to ask for: at most so many, from all over the text. */
export const shardsOf = (fingerprints: readonly string[], most: number): string[] => {
  const prefixes = [...new Set(fingerprints.map((each) => each.slice(0, PREFIX_DIGITS)))]
  if (prefixes.length <= most) return prefixes
  return Array.from(
    { length: most },
    (_, index) => prefixes[Math.floor((index * prefixes.length) / most)] ?? '',
  )
}
