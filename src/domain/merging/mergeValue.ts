import { isConflict, mergeBlocks, type Piece } from './mergeBlocks.ts'
import { isRich } from './isRich.ts'
import { isSame } from './sameValue.ts'

/** A value that two people have changed. `pieces`: of running text and of lists, what is put together and what is to be asked. */
export type Merge =
  | { ok: true; value: unknown }
  | { ok: false; mine: unknown; theirs: unknown; pieces: Piece<unknown>[] | null }

export type Choice = 'mine' | 'theirs' | 'both'

const blocksOf = (value: unknown): unknown[] => {
  if (isRich(value)) return value.root.children
  return Array.isArray(value) ? value : []
}

const isList = (value: unknown): boolean => isRich(value) || Array.isArray(value)

/** As `like`, with other blocks. */
const withBlocks = (like: unknown, blocks: unknown[]): unknown =>
  isRich(like) ? { ...like, root: { ...like.root, children: blocks } } : blocks

const mergedOf = (pieces: readonly Piece<unknown>[]): unknown[] =>
  pieces.flatMap((piece) => (isConflict(piece) ? [] : piece.merged))

/** What came of one value since both had `base`. */
export const mergeValue = (base: unknown, mine: unknown, theirs: unknown): Merge => {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { ok: true, value: mine }
  if (isSame(base, mine)) return { ok: true, value: theirs }
  if (!isList(mine) || !isList(theirs)) return { ok: false, mine, theirs, pieces: null }
  const pieces = mergeBlocks(blocksOf(base), blocksOf(mine), blocksOf(theirs))
  return pieces.some(isConflict)
    ? { ok: false, mine, theirs, pieces }
    : { ok: true, value: withBlocks(mine, mergedOf(pieces)) }
}

/** What a person has chosen, for each conflict in its order; a value that is no list is one. */
export const settle = (
  { mine, theirs, pieces }: Extract<Merge, { ok: false }>,
  choices: readonly Choice[],
): unknown => {
  if (!pieces) return choices[0] === 'theirs' ? theirs : mine
  let asked = 0
  const blocks = pieces.flatMap((piece) => {
    if (!isConflict(piece)) return piece.merged
    const choice = choices[asked++] ?? 'mine'
    return choice === 'both' ? [...piece.theirs, ...piece.mine] : piece[choice]
  })
  return withBlocks(mine, blocks)
}
