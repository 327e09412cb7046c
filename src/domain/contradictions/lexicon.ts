import { foldWord } from './normalise.ts'

/** Phrases and what each of them says. `*` stands for the rest of a word; other spaces and letters for themselves. */
export type Phrases<Value> = readonly (readonly [phrase: string, value: Value])[]
export type Match<Value> = { start: number; end: number; value: Value }
export type Lexicon<Value> = (folded: string) => Match<Value>[]

type Node<Value> = { next: Map<number, Node<Value>>; rest?: Node<Value>; value?: Value }

/** `particles`: what may stand before a word without a space, as the Arabic conjunctions and the article do. */
type Options = { hasSpaces?: boolean; particles?: readonly string[] }

const LETTER = /[\p{L}\p{N}]/u
const UNKNOWN = 0
const YES = 1
const NO = 2
const letters = new Uint8Array(0x10000)

/** Whether a letter or a digit stands there; false before and behind the text. */
export const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return false
  if (letters[code] === UNKNOWN) letters[code] = LETTER.test(String.fromCharCode(code)) ? YES : NO
  return letters[code] === YES
}

const REST_LIMIT = 14
const STAR = '*'.charCodeAt(0)

const plant = <Value>(phrases: Phrases<Value>): Node<Value> => {
  const root: Node<Value> = { next: new Map() }
  for (const [phrase, value] of phrases) {
    let node = root
    for (const unit of foldWord(phrase)
      .split('')
      .map((letter) => letter.charCodeAt(0))) {
      if (unit === STAR) node = node.rest ??= { next: new Map() }
      else {
        const next = node.next.get(unit) ?? { next: new Map() }
        node.next.set(unit, next)
        node = next
      }
    }
    node.value ??= value
  }
  return root
}

/**
 * Finds the longest phrase at each word, from left to right, none within another. A trie, not one long regular
 * expression: the time grows with the text and not with the number of phrases.
 */
export const lexicon = <Value>(
  phrases: Phrases<Value>,
  { hasSpaces = true, particles = [] }: Options = {},
) => {
  const root = plant(phrases)
  const heads = ['', ...particles]

  const walk = (text: string, from: number, node: Node<Value>): { end: number; value: Value } | null => {
    let at = from
    let here: Node<Value> | undefined = node
    let best: { end: number; value: Value } | null = null
    while (here) {
      if (here.value !== undefined && (!hasSpaces || !isLetterAt(text, at) || !isLetterAt(text, at - 1)))
        best = { end: at, value: here.value }
      if (here.rest) {
        let end = at
        while (end - at < REST_LIMIT && isLetterAt(text, end)) end++
        const further = walk(text, end, here.rest)
        if (further && (!best || further.end > best.end)) best = further
      }
      here = here.next.get(text.charCodeAt(at))
      at++
    }
    return best
  }

  const find: Lexicon<Value> = (text) => {
    const found: Match<Value>[] = []
    let at = 0
    while (at < text.length) {
      const isWordStart = !hasSpaces || !isLetterAt(text, at - 1) || !isLetterAt(text, at)
      const match = isWordStart ? longest(text, at) : null
      if (match && match.end > at) {
        found.push(match)
        at = match.end
      } else at++
    }
    return found
  }

  const longest = (text: string, at: number): Match<Value> | null => {
    for (const head of heads) {
      if (!text.startsWith(head, at)) continue
      const match = walk(text, at + head.length, root)
      if (match && match.end > at + head.length) return { start: at + head.length, ...match }
    }
    return null
  }

  return find
}

/** What Arabic joins to the beginning of a word; the longest first. */
export const ARABIC_PARTICLES = [
  'وبال',
  'ولل',
  'وال',
  'بال',
  'فال',
  'کال',
  'لل',
  'ال',
  'وب',
  'ول',
  'و',
  'ب',
  'ل',
  'ف',
]
