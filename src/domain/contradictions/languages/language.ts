import { foldWord } from '../comparableText.ts'
import type { Clock } from '../times/clock.ts'

/** Phrases and what each of them says. `*` stands for the rest of a word; other spaces and letters for themselves. */
type Phrases<Value> = readonly (readonly [phrase: string, value: Value])[]
type Match<Value> = { start: number; end: number; value: Value }
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
const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return false
  if (letters[code] === UNKNOWN) letters[code] = LETTER.test(String.fromCharCode(code)) ? YES : NO
  return letters[code] === YES
}

const REST_LIMIT = 14
const STAR = '*'.charCodeAt(0)

const buildTree = <Value>(phrases: Phrases<Value>): Node<Value> => {
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
  const root = buildTree(phrases)
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

/**
 * What a word says about the times, dates and places beside it.
 * - `start`, `end`, `mediaCall`: the label of a time. `held`: as `start`, and of a date. `until`: the end, or a deadline.
 * - `when`, `where`: a label before a colon, or a heading. `invite`, `event`: the sentence speaks of the event.
 * - `media`, `arrive`, `audience`: who is asked to come; media who arrive make a media call, others do not.
 * - `programme`: a point within the event. `other`: a time of something that the facts do not hold.
 * - `contact`: hours at which somebody answers. `ask`: what the media are asked to do, where no verb of arriving says it.
 * - `by`: not later than. `past`: an earlier event or an act. `observance`: the day that is observed.
 * - `seat`: an office, a mission, a court: what stands in a city without the event being there.
 * - `and`: joins clauses.
 */
export type Cue =
  | 'start'
  | 'held'
  | 'end'
  | 'until'
  | 'when'
  | 'where'
  | 'invite'
  | 'event'
  | 'mediaCall'
  | 'media'
  | 'arrive'
  | 'audience'
  | 'programme'
  | 'other'
  | 'contact'
  | 'ask'
  | 'by'
  | 'past'
  | 'observance'
  | 'seat'
  | 'and'

/** The words of a language, as people write them: {@link fold} makes them comparable, `*` is the rest of a word. */
export type LanguageWords = {
  cues: Partial<Record<Cue, readonly string[]>>
  /** January first. */
  months: readonly (readonly string[])[]
  /** Monday first. */
  weekdays: readonly (readonly string[])[]
  /** Weekdays that mean something else too, and count only beside a date. */
  shyWeekdays?: readonly (readonly string[])[]
  /** Numbers from 1 to 59 in words, for times and dates. */
  numbers: readonly (readonly [string, number])[]
  hasSpaces?: boolean
  particles?: readonly string[]
}

export type Day = { year: number | null; month: number; day: number }
/** A number that is written in words, or in signs of its own, as digits; offsets in the folded text. */
export type WrittenNumber = { start: number; end: number; digits: string }
/** One day, or the first and the last. */
export type WrittenDays = { start: number; end: number; days: Day[] }

/** What is known of a language whose texts are compared with the facts. */
export type Language = LanguageWords & {
  /** How it writes times of day. */
  clock: Clock
  /** Forms of names by their English ones. */
  towns?: Names
  houses?: Names
  /** Whether the words before and after a town say that the event is in it; of a verb at the end they do not. */
  isInTown: (around: { before: string; after: string }) => boolean
  /** What it says of a time or a place may stand behind it. */
  isVerbFinal?: boolean
  /** “Until” stands behind the time that it belongs to. */
  isUntilBehind?: boolean
  /** Numbers in signs of its own. */
  readNumbers?: (folded: string) => WrittenNumber[]
  /** Dates that are written without names of months; given the text with digits for numbers. */
  readDates?: (text: string) => WrittenDays[]
}

export type Names = ReadonlyMap<string, readonly string[]>

/** `namedBy('Rome=Roma, Kyiv=Kiew/Kyjiw')` is each name with its forms. */
export const namedBy = (words: string): Names =>
  new Map(
    words.split(',').map((entry) => {
      const [name = '', forms = ''] = entry.split('=')
      return [name.trim(), forms.split('/').map((form) => form.trim())]
    }),
  )

const IN_TOWN = /(?:\b(?:in|at|a|en|de|to|la ville de|ciudad de)|[,:(/-])\s*(?:"|the city of )?$/

/** In English, French and Spanish alike: an agency writes one in the text of another. */
export const isInLatinTown: Language['isInTown'] = ({ before, after }) =>
  IN_TOWN.test(before) && !/^[a-z]/.test(after)

/** `table('a|b, c')` is `[['a', 'b'], ['c']]`. */
export const table = (words: string): string[][] =>
  words.split(',').map((entry) =>
    entry
      .split('|')
      .map((word) => word.trim())
      .filter(Boolean),
  )

/** `phrases('a, b')` is `['a', 'b']`. */
export const phrases = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

/** Numbers in order, from `first` on. */
export const count = (words: string, first = 1): [string, number][] =>
  table(words).flatMap((forms, index) => forms.map((form): [string, number] => [form, first + index]))

/** “twenty-one” from tens and units, for each joint. */
export const compose = (
  tens: readonly (readonly [string, number])[],
  units: readonly (readonly [string, number])[],
  joints: readonly string[],
): [string, number][] =>
  tens.flatMap(([ten, value]) =>
    units
      .filter(([, unit]) => unit < 10)
      .flatMap(([word, unit]) => joints.map((joint): [string, number] => [ten + joint + word, value + unit])),
  )
