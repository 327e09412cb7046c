import { randomInt } from 'node:crypto'

/** Chances are the same in every run of CI; elsewhere each run plays others, and TEST_SEED plays one again. */
export const seedOfThisRun = (): string =>
  process.env.TEST_SEED ?? (process.env.CI ? '1' : String(randomInt(1, 2 ** 31)))
