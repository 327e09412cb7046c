import { formsOf, toWords, type Words } from './words.ts'

/** A language of an edition, as somebody has it who compares with it. */
export type KnownText = {
  title: string
  summary: string
  paragraphs: { text: string; /** Of a numbered list: a copy may show the number. */ marker?: string }[]
  /** Whatever copies and pages show beside the text, each as one run of words: contacts, facts, addresses of links. */
  beside: string[]
}

type Paragraph = { from: number; to: number; marker: string[] }

/** The running words in one row, and what is allowed beside them. */
export type Reference = {
  words: Words
  forms: string[]
  paragraphs: Paragraph[]
  /** Where a sentence begins. */
  starts: ReadonlySet<number>
  title: string[]
  beside: Beside
}

/** Runs of words by the first of them, the longest first. */
export type Beside = ReadonlyMap<string, string[][]>

const ENDS = new Set(['.', '!', '?', '。', '！', '？', '؟', '۔'])

const startsIn = (forms: readonly string[], paragraphs: readonly Paragraph[]): Set<number> => {
  const starts = new Set(paragraphs.flatMap(({ from, to }) => [from, to]))
  forms.forEach((form, index) => {
    if (ENDS.has(form) && !ENDS.has(forms[index + 1] ?? '')) starts.add(index + 1)
  })
  return starts
}

const toBeside = (runs: readonly string[]): Beside => {
  const beside = new Map<string, string[][]>()
  const all = [...new Set(runs)].map((run) => formsOf(toWords(run))).filter((forms) => forms.length > 0)
  for (const forms of all.sort((one, other) => other.length - one.length)) {
    const first = forms[0] ?? ''
    beside.set(first, [...(beside.get(first) ?? []), forms])
  }
  return beside
}

const linesOf = (text: string): string[] => text.split(/\n/u).filter((line) => line.trim() !== '')

/** An invitation may have no text but its title: then that is what has to be there. */
const runningIn = ({ title, summary, paragraphs }: KnownText): KnownText['paragraphs'] =>
  paragraphs.length > 0 ? paragraphs : [title, summary].filter(Boolean).map((text) => ({ text }))

export const toReference = (text: KnownText): Reference => {
  const { title, summary, beside } = text
  const paragraphs = runningIn(text)
  const words = toWords(paragraphs.map(({ text }) => text.replace(/\n/gu, ' ')).join('\n'))
  const forms = formsOf(words)
  let from = 0
  const placed = paragraphs.map(({ text, marker = '' }) => {
    const to = from + formsOf(toWords(text.replace(/\n/gu, ' '))).length
    const paragraph = { from, to, marker: formsOf(toWords(marker)) }
    from = to
    return paragraph
  })
  return {
    ...{ words, forms, paragraphs: placed, starts: startsIn(forms, placed) },
    title: formsOf(toWords(title)),
    beside: toBeside([title, summary, ...beside, ...beside.flatMap(linesOf)]),
  }
}

/**
 * What is left of a run of words when everything is taken out that may stand beside the text: places in the run.
 * @param least shorter pieces are not taken for such.
 */
export const withoutBeside = (forms: readonly string[], beside: Beside, least = 1): [number, number][] => {
  const left: [number, number][] = []
  for (let at = 0; at < forms.length;) {
    const found = (beside.get(forms[at] ?? '') ?? []).find(
      (run) => run.length >= least && run.every((form, index) => forms[at + index] === form),
    )
    if (found) {
      at += found.length
      continue
    }
    const last = left.at(-1)
    if (last?.[1] === at) last[1] = at + 1
    else left.push([at, at + 1])
    at += 1
  }
  return left
}

/** In which paragraph a word stands, from 1. */
export const paragraphAt = ({ paragraphs }: Reference, place: number): number =>
  Math.max(1, paragraphs.findIndex(({ to }) => place < to) + 1 || paragraphs.length)
