import { type Guess, isUnsure, type Proposal } from './proposal.ts'

/** Asked about, however plainly the words say it. */
const DOUBTED = 0.75

const isGuess = (value: object): value is Guess<unknown> =>
  'value' in value && 'sure' in value && 'from' in value && Array.isArray(value.from)

const countIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countIn(each), 0)
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce<number>((sum, each) => sum + countIn(each), 0)
  return inside + (isGuess(value) && isUnsure(value) ? 1 : 0)
}

/** How many places somebody is asked to look at: what was understood, and where blocks go. */
export const countUnsure = ({ blocks, texts, contacts, masthead, number, date, embargo }: Proposal): number =>
  blocks.filter((block) => block.role !== 'left' && isUnsure(block)).length +
  countIn([texts, contacts, masthead, number, date, embargo])

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
