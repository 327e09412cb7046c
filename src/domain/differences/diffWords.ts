import { diffArrays } from 'diff'

export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string }

/** Further apart than so many words, or lines, two texts are shown whole: the search for less is quadratic. */
const MAX_DISTANCE = 1_000

/** Words, marks and spaces in any script; Chinese has no spaces to go by. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

const kindOf = ({ added, removed }: { added: boolean; removed: boolean }): WordChange['kind'] => {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

const isSpace = ({ kind, text }: WordChange): boolean => kind === 'same' && /^\s+$/.test(text)

/** Where only a space stands between two changed words, one long change reads better than two short ones. */
const joined = (changes: readonly WordChange[]): WordChange[] => {
  const runs: WordChange[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed) runs.push({ kind: 'removed', text: removed })
    if (added) runs.push({ kind: 'added', text: added })
    removed = added = ''
  }
  changes.forEach((change, index) => {
    const next = changes[index + 1]
    const isBetween = isSpace(change) && removed && added && next && next.kind !== 'same'
    if (change.kind === 'same' && !isBetween) {
      flush()
      runs.push(change)
      return
    }
    if (change.kind !== 'added') removed += change.text
    if (change.kind !== 'removed') added += change.text
  })
  flush()
  return runs
}

const diffParts = (before: string, after: string, split: (text: string) => string[]): WordChange[] => {
  const parts = diffArrays(split(before), split(after), { maxEditLength: MAX_DISTANCE })
  if (parts)
    return parts.map(({ added, removed, value }) => ({
      kind: kindOf({ added, removed }),
      text: value.join(''),
    }))
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/)

/**
 * How one text becomes the other, in the order of reading: line by line, and word by word in the lines that changed; what
 * is gone stands before what came for it.
 */
export const diffWords = (before: string, after: string): WordChange[] =>
  joined(
    joined(diffParts(before, after, linesOf)).flatMap((change, index, lines) => {
      const next = lines[index + 1]
      if (change.kind === 'removed' && next?.kind === 'added')
        return diffParts(change.text, next.text, wordsOf)
      const isTold = change.kind === 'added' && lines[index - 1]?.kind === 'removed'
      return isTold ? [] : [change]
    }),
  )
