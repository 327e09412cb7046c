import { changedLines } from '../../domain/differences/changedLines.ts'
import { diffWords, type WordChange } from '../../domain/differences/diffWords.ts'
import { memoise } from '../../domain/memo.ts'
import type { FullItem } from '../render/items.ts'
import type { LeafBody, LeafSummary, ShownPublication } from '../rows.ts'

/** Words as they are now; of those that are gone only that they are. */
export type ChangedPart = { kind: 'same' | 'added' | 'cut'; text: string }
/** The lines of the present text that are not as they were, each whole. */
export type ChangedText = { edition: number; lines: ChangedPart[][] }

/** What is longer is for the desk to compare. */
const MOST_COMPARED = 60_000

const toParts = (line: readonly WordChange[]): ChangedPart[] =>
  line.flatMap(({ kind, text }, index): ChangedPart[] => {
    if (kind !== 'removed') return [{ kind, text }]
    const isReplaced = line[index + 1]?.kind === 'added'
    return isReplaced || text.trim() === '' ? [] : [{ kind: 'cut', text: '' }]
  })

/** How the present words differ from those before. What a correction has taken away is not said again. */
export const compareWords = (before: string, now: string): ChangedPart[][] =>
  changedLines(diffWords(before, now))
    .filter((line) => line.some(({ kind }) => kind !== 'same'))
    .map(toParts)
    .filter((parts) => parts.length > 0)

type Leaf = Pick<LeafSummary, 'title' | 'summary'> & Pick<LeafBody, 'text'>

const wordsOf = ({ title, summary, text }: Leaf): string => [title, summary, text].filter(Boolean).join('\n')

/** What is compared once is the same for every reader. */
const compared = memoise<ChangedPart[][]>(200)

/**
 * In the language that is shown; null where the edition before had it not, or was not on the wire to its end.
 * @param before the edition before, as it stood when it was replaced.
 */
export const whatChanged = (item: FullItem, before: ShownPublication | null): ChangedText | null => {
  const { title, summary } = before?.card.leaves[item.language] ?? {}
  const text = before?.bodies[item.language]?.text
  if (!before || title === undefined || summary === undefined || text === undefined) return null
  const [from, to] = [wordsOf({ title, summary, text }), wordsOf({ ...item, text: item.body.text })]
  if (from === to || from.length + to.length > MOST_COMPARED) return null
  const lines = compared(`${before.digest} ${item.digest} ${item.language}`, () => compareWords(from, to))
  return lines.length > 0 ? { edition: item.edition, lines } : null
}
