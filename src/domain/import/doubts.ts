import type { Guess } from './proposal.ts'

/** Asked about, however plainly the words say it. */
const DOUBTED = 0.75

const isGuess = (value: object): value is Guess<unknown> =>
  'value' in value && 'sure' in value && 'from' in value && Array.isArray(value.from)

/**
 * Whatever was understood of these blocks is to be looked at: of Arabic letters a PDF file keeps shapes, not letters, and what
 * reads it puts some of them wrongly.
 */
export const withDoubts = <Value>(value: Value, blocks: ReadonlySet<string>): Value => {
  if (Array.isArray(value)) return value.map((each: unknown) => withDoubts(each, blocks)) as Value // the same rows
  if (typeof value !== 'object' || value === null) return value
  const next = Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [name, withDoubts(each, blocks)]),
  )
  const isDoubted = isGuess(value) && value.from.some(({ block }) => blocks.has(block))
  return (isDoubted ? { ...next, sure: Math.min(value.sure, DOUBTED) } : next) as Value // the same fields
}
