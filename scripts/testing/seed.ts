import { randomInt } from 'node:crypto'

export const SEED_OF_CI = '1'

/** Chances are the same in every run of CI; elsewhere each run plays others, and TEST_SEED plays one again. */
export const seedOfThisRun = (): string =>
  process.env.TEST_SEED ?? (process.env.CI ? SEED_OF_CI : String(randomInt(1, 2 ** 31)))
