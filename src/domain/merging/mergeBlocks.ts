import { diffArrays } from 'diff'
import { isSame, stableText } from './sameValue.ts'

/** What one side has made of the blocks from `from` up to `to` of the text that both began with. */
type Hunk<Block> = { from: number; to: number; blocks: Block[] }

/** What both have changed, and differently: each side as it stands there now. */
export type BlockConflict<Block> = { mine: Block[]; theirs: Block[] }
export type Piece<Block> = { merged: Block[] } | BlockConflict<Block>

export const isConflict = <Block>(piece: Piece<Block>): piece is BlockConflict<Block> => 'mine' in piece

/** Of equal numbers each block stands for its own, so that two neighbours can be changed by two people. */
const inSingles = <Block>({ from, to, blocks }: Hunk<Block>): Hunk<Block>[] =>
  blocks.length === to - from && blocks.length > 1
    ? blocks.map((block, index) => ({ from: from + index, to: from + index + 1, blocks: [block] }))
    : [{ from, to, blocks }]

const hunksOf = <Block>(base: readonly Block[], side: readonly Block[]): Hunk<Block>[] => {
  const hunks: Hunk<Block>[] = []
  let [at, taken] = [0, 0]
  let open: Hunk<Block> | null = null
  const changes = diffArrays(base.map(stableText), side.map(stableText))
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      if (open) hunks.push(...inSingles(open))
      open = null
      at += count
      taken += count
      continue
    }
    open ??= { from: at, to: at, blocks: [] }
    if (removed) at += count
    else open.blocks.push(...side.slice(taken, (taken += count)))
    open.to = at
  }
  return open ? [...hunks, ...inSingles(open)] : hunks
}

/** Two insertions at one place stand one after the other: nothing of either is lost by it. */
const meet = <Block>(one: Hunk<Block>, other: Hunk<Block>): boolean =>
  one.from < other.to && other.from < one.to

type Side = 'mine' | 'theirs'
type Sided<Block> = Hunk<Block> & { side: Side }

/** Hunks that touch each other, in one; the region of the base that they are about grows with each. */
const regionsOf = <Block>(hunks: readonly Sided<Block>[]): Sided<Block>[][] => {
  const regions: Sided<Block>[][] = []
  for (const hunk of hunks) {
    const last = regions.at(-1)
    if (last?.some((one) => one.side !== hunk.side && meet(one, hunk))) last.push(hunk)
    else if (last?.some((one) => one.side === hunk.side && hunk.from < boundsOf(last).to)) last.push(hunk)
    else regions.push([hunk])
  }
  return regions
}

const boundsOf = <Block>(region: readonly Hunk<Block>[]) => ({
  from: Math.min(...region.map(({ from }) => from)),
  to: Math.max(...region.map(({ to }) => to)),
})

/** The region as one side has it: its own hunks, and between them the base. */
const sideOf = <Block>(base: readonly Block[], region: readonly Sided<Block>[], side: Side): Block[] => {
  const { from, to } = boundsOf(region)
  const blocks: Block[] = []
  let at = from
  for (const hunk of region.filter((one) => one.side === side)) {
    blocks.push(...base.slice(at, hunk.from), ...hunk.blocks)
    at = hunk.to
  }
  return [...blocks, ...base.slice(at, to)]
}

/**
 * What two people have made of one list of blocks, put together: what only one of them has changed is as they have it, and
 * only what both have changed differently is left to be asked.
 */
export const mergeBlocks = <Block>(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
): Piece<Block>[] => {
  const hunks = [
    ...hunksOf(base, theirs).map((hunk) => ({ ...hunk, side: 'theirs' as const })),
    ...hunksOf(base, mine).map((hunk) => ({ ...hunk, side: 'mine' as const })),
  ].sort((one, other) => one.from - other.from || one.to - other.to)
  const pieces: Piece<Block>[] = []
  let at = 0
  for (const region of regionsOf(hunks)) {
    const { from, to } = boundsOf(region)
    pieces.push({ merged: base.slice(at, from) }, settled(base, region))
    at = to
  }
  return joined([...pieces, { merged: base.slice(at) }])
}

const settled = <Block>(base: readonly Block[], region: readonly Sided<Block>[]): Piece<Block> => {
  const sides = new Set(region.map(({ side }) => side))
  const [mine, theirs] = [sideOf(base, region, 'mine'), sideOf(base, region, 'theirs')]
  if (sides.size === 2) return isSame(mine, theirs) ? { merged: mine } : { mine, theirs }
  return { merged: sides.has('mine') ? mine : theirs }
}

const joined = <Block>(pieces: readonly Piece<Block>[]): Piece<Block>[] => {
  const all: Piece<Block>[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (isConflict(piece)) all.push(piece)
    else if (last && !isConflict(last)) all[all.length - 1] = { merged: [...last.merged, ...piece.merged] }
    else if (piece.merged.length > 0) all.push(piece)
  }
  return all
}
