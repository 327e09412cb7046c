import { SENTENCES, type Sentence } from './sentences.ts'

/** A sentence as it was filled. */
export type Read = { sentence: Sentence; values: Readonly<Record<string, string>> }

type Pattern = { sentence: Sentence; literals: string[]; names: string[] }

const toPattern = (sentence: Sentence): Pattern => ({
  sentence,
  literals: sentence.split(/\{\w+\}/),
  names: [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
})

const lengthOf = ({ literals }: Pattern): number => literals.join('').length

/** The most particular first: the fewest words of it are put in. */
const PATTERNS = SENTENCES.map(toPattern)
  .filter(({ names }) => names.length > 0)
  .sort((one, other) => lengthOf(other) - lengthOf(one))
const PLAIN: ReadonlySet<string> = new Set(SENTENCES)

/** Each literal where it comes first after the one before, the last at the end: linear in the text. */
const match = ({ literals, names }: Pattern, text: string): Record<string, string> | null => {
  const [first = ''] = literals
  const last = literals.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last)) return null
  const end = text.length - last.length
  const values: Record<string, string> = {}
  let at = first.length
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1
    const next = isLast ? end : text.indexOf(literals[index + 1] ?? '', at + 1)
    if (next <= at || next > end) return null
    values[name] = text.slice(at, next)
    at = next + (literals[index + 1] ?? '').length
  }
  return values
}

/** What `say` made this text of; null where it is none of the newsroom's sentences. */
export const readSentence = (text: string): Read | null => {
  if (PLAIN.has(text)) return { sentence: text as Sentence, values: {} } // just found among them
  for (const pattern of PATTERNS) {
    const values = match(pattern, text)
    if (values) return { sentence: pattern.sentence, values }
  }
  return null
}

/** Longer, more, and ends looked for: nobody is told as much, and whatever is sent here is read in no time. */
const LONGEST = 50_000
const MOST = 200

/** Several sentences in a row, each by itself; null where one of them is none of the newsroom's. */
export const readSentences = (text: string): Read[] | null => {
  const found: Read[] = []
  let start = 0
  if (text.length > LONGEST) return null
  while (start < text.length) {
    const next = firstSentence(text, start)
    if (!next || found.length === MOST) return null
    found.push(next.read)
    start = next.end + 1
  }
  return found
}

const firstSentence = (text: string, start: number): { read: Read; end: number } | null => {
  let stop = endAfter(text, start)
  for (let tried = 0; stop !== null && tried < MOST; tried += 1) {
    const read = readSentence(text.slice(start, stop))
    if (read) return { read, end: stop }
    stop = endAfter(text, stop)
  }
  return null
}

/** Behind the next full stop that a space follows, or the end. */
const endAfter = (text: string, from: number): number | null => {
  if (from >= text.length) return null
  const stop = text.indexOf('. ', from)
  return stop < 0 ? text.length : stop + 1
}
