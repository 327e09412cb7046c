/** Chances that a number says beforehand, so that a story can be told again. */
export type Chance = {
  /** A whole number from 0 on, smaller than this. */
  below: (limit: number) => number
  pick: <T>(all: readonly T[]) => T
  /** @param share of times, 0 to 1. */
  happens: (share: number) => boolean
}

/** Mulberry32: short, quick, and the same everywhere. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: <T>(all: readonly T[]): T => {
      const found = all[below(all.length)]
      if (found === undefined) throw new Error('There is nothing to pick from.')
      return found
    },
    happens: (share) => next() < share,
  }
}
