import type { WordChange } from '../differences/diffWords.ts'
import type { Reference } from './reference.ts'
import type { Token, Words } from './words.ts'

/**
 * What differs in one place: the words of the known text, and those that stand there instead, each from a place to the one
 * before the second. `instead`: for a place outside of the running text, what is known to stand there.
 */
export type Edit = { known: [number, number]; seen: [number, number]; instead?: string }

type Texts = { reference: Reference; seen: Words }

/** So many words are shown before and behind a change. */
const AROUND = 12

const shown = ({ text }: Words, tokens: readonly Token[]): string => {
  const [first, last] = [tokens[0], tokens.at(-1)]
  return first && last ? text.slice(first.at, last.end).replace(/\s+/gu, ' ') : ''
}

/** Each change in its place, with a few words around it, a line each; as `changedLines` and the pages that mark changes take it. */
export const showChanges = ({ reference, seen }: Texts, edits: readonly Edit[]): WordChange[] => {
  const ordered = [...edits].sort((one, other) => one.seen[0] - other.seen[0])
  return ordered.flatMap(({ known, seen: [from, to], instead }, index): WordChange[] => {
    const before = shown(seen, seen.tokens.slice(Math.max(0, from - AROUND), from))
    const after = shown(seen, seen.tokens.slice(to, to + AROUND))
    const removed = instead ?? shown(reference.words, reference.words.tokens.slice(...known))
    const added = shown(seen, seen.tokens.slice(from, to))
    const line: WordChange[] = [
      { kind: 'same', text: before === '' ? '' : `${before} ` },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
      { kind: 'same', text: after === '' ? '' : ` ${after}` },
      { kind: 'same', text: index < ordered.length - 1 ? '\n' : '' },
    ]
    return line.filter(({ text }) => text !== '')
  })
}
