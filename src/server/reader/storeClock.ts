import { type Clock, GREATEST_SKEW_MS, readSkew } from '../../clock.ts'

export type StoreClock = Clock & {
  /** Compares the clock of this machine with the database's. Rejects while the database does not answer. */
  compare: (time: () => Promise<Date | null>) => Promise<void>
}

/**
 * This machine's clock, unless it differs from the database's by more than anybody may be wrong: then that one counts. A reader on a
 * machine whose clock is ahead would show what is under embargo.
 */
export const createStoreClock = (own: () => number = Date.now): StoreClock => {
  let correction = 0
  return {
    now: () => new Date(own() + correction),
    compare: async (time) => {
      const skew = (await readSkew(time)) ?? 0
      correction = Math.abs(skew) > GREATEST_SKEW_MS ? skew : 0
    },
  }
}
