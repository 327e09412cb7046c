import type { Inline, Run } from '../copies/document.ts'

export const BREAK = '\\\n'

/** Outside first: a mark that ends inside another one ends that one, too. */
const LOOKS = ['bold', 'italic', 'strike', 'underline'] as const
type Mark = (typeof LOOKS)[number] | { href: string }

const SIGNS = {
  bold: ['**', '**'],
  italic: ['_', '_'],
  strike: ['<del>', '</del>'],
  underline: ['<u>', '</u>'],
} as const satisfies Record<(typeof LOOKS)[number], readonly [string, string]>

const opened = (mark: Mark): string => (typeof mark === 'string' ? SIGNS[mark][0] : '[')
const closed = (mark: Mark): string => (typeof mark === 'string' ? SIGNS[mark][1] : `](${target(mark.href)})`)

/** Words with their looks and links, and breaks, as the lines of one block. */
export const line = (words: readonly Inline[]): string => {
  const written: string[] = []
  let marks: readonly Mark[] = []
  const turnTo = (wanted: readonly Mark[], text: string): void => {
    const shared = sharedBy(marks, wanted)
    const [ended, begun] = [marks.slice(shared).reverse(), wanted.slice(shared)]
    const next = [...begun.map(opened), text].filter(Boolean)
    written.push(...ended.slice(0, -1).map(closed))
    const isStuckBehind = isStuck(ended.at(-1), { inside: lastOf(written), outside: firstOf(next) })
    written.push(...ended.slice(-1).map(closed))
    const isStuckBefore = isStuck(begun[0], { inside: firstOf(next.slice(1)), outside: lastOf(written) })
    if (isStuckBefore) written.push(toReference(written.pop() ?? '', /.$/su))
    written.push(...(isStuckBehind ? next.map((part) => toReference(part, /^./su)) : next))
    marks = wanted
  }
  for (const part of trimmed(words).flatMap(spread)) {
    if (part === 'break') turnTo([], BREAK)
    else turnTo(marksOf(part), escaped(part.text))
  }
  turnTo([], '')
  return written.join('').split('\n').map(atLineStart).join('\n').trimEnd()
}

/** How many of the marks that stand go on. */
const sharedBy = (marks: readonly Mark[], wanted: readonly Mark[]): number => {
  const ended = marks.findIndex((mark, index) => !isSame(mark, wanted[index]))
  return ended < 0 ? marks.length : ended
}

const isSame = (one: Mark, other: Mark | undefined): boolean =>
  typeof one === 'string' ? one === other : typeof other === 'object' && one.href === other.href

const marksOf = (run: Run): Mark[] => [
  ...(run.href ? [{ href: run.href }] : []),
  ...LOOKS.filter((look) => run[look] === true),
]

const isWhite = (part: Inline): boolean => part === 'break' || part.text.trim() === ''

/** Without breaks and blanks around it, and without what is said to signers alone. */
const trimmed = (words: readonly Inline[]): Inline[] => {
  const said = words.filter((part) => part === 'break' || (!part.isNote && part.text !== ''))
  const first = said.findIndex((part) => !isWhite(part))
  return first < 0 ? [] : said.slice(first, said.findLastIndex((part) => !isWhite(part)) + 1)
}

/** Blanks at the ends of marked words stand outside: signs beside a blank mark nothing. */
const spread = (part: Inline): Inline[] => {
  if (part === 'break' || marksOf(part).length === 0) return [part]
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(part.text) ?? []
  return [{ text: before }, { ...part, text }, { text: after }].filter(({ text: each }) => each !== '')
}

const PUNCTUATION = /^[!-/:-@[-`{-~\p{P}]$/u
const isSign = (letter: string): boolean => PUNCTUATION.test(letter) || /^\p{S}$/u.test(letter)
const isEdge = (letter: string): boolean => letter === '' || /^\s$/u.test(letter) || PUNCTUATION.test(letter)

const firstOf = ([text = '']: readonly string[]): string => /^./su.exec(text)?.[0] ?? ''
const lastOf = (written: readonly string[]): string => /.$/su.exec(written.at(-1)?.slice(-2) ?? '')?.[0] ?? ''

/**
 * Whether CommonMark would take the signs of a look for words, because of the letter outside: `_` within a word, `**`
 * between a letter and punctuation. A reference in the letter's place reads the same and counts as punctuation.
 */
const isStuck = (mark: Mark | undefined, { inside, outside }: { inside: string; outside: string }): boolean =>
  !isEdge(outside) && (mark === 'italic' || (mark === 'bold' && isSign(inside)))

const toReference = (text: string, which: RegExp): string =>
  text.replace(which, (letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`)

/** What Markdown would take for its own, wherever it stands. */
const escaped = (text: string): string =>
  text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/[\\`*_[\]<~]|&(?=[#a-z]|$)|!$/gi, '\\$&')

/** What it would take for a heading, a list, a quotation, a rule or a table there. */
const atLineStart = (text: string): string =>
  text
    .replace(/^[ \t]+/, '')
    .replace(/^[#+=:>|-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')

/** An address as the target of a link or a picture. */
export const target = (url: string): string => {
  const address = url.replace(/[\s<>\\]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '\\&')
  return /^[\w:/.?=%#@+,;~&\\-]+$/.test(address) ? address : `<${address}>`
}
