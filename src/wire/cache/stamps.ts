/**
 * Numbers for writes that several servers make, so that each sees what the others have written since it last looked. About
 * the time in ms, but no instant: never smaller than a number that has been seen, so that a server whose clock is behind
 * is not overlooked.
 */
export type Stamps = { next(): number; seen(stamp: number): void; last(): number }

export const createStamps = (time: () => number): Stamps => {
  let last = 0
  return {
    next: () => (last = Math.max(time(), last + 1)),
    seen: (stamp) => {
      last = Math.max(last, stamp)
    },
    last: () => last,
  }
}
