import { SEED_OF_CI } from '../../../../scripts/testing/seed.ts'
import { OFTEN } from '../../../support/register/reached.ts'
import { SEED } from '../../../support/seed.ts'
import { sweepUntil } from '../../../support/register/sweep.ts'

/** A few of the thousands that `npm run test:register` plays. */
const RUNS = 500
/**
 * The seed of CI reaches everything at once. Of others every fourth or so leaves something out; what 500 reach once
 * on average, ten times as many leave out once in twenty thousand.
 */
const MOST = SEED === Number(SEED_OF_CI) ? 1 : 10
/** Half a minute for each 500 where nothing else runs. */
const PATIENCE_MS = 600_000

describe('whatever people do, in whatever order, on several servers that can die', () => {
  let swept: Awaited<ReturnType<typeof sweepUntil>>

  beforeAll(async () => {
    swept = await sweepUntil({ seed: SEED, runs: RUNS, wanted: OFTEN, most: MOST })
  }, PATIENCE_MS)

  it('every invariant of the register holds', () => {
    if (swept.failure) throw new Error(`With seed ${swept.seed}:\n${swept.failure}`)
    expect(swept.played).toBe(RUNS)
  })

  it('and they get as far as that is worth something', () => {
    expect(swept.tally.missing(OFTEN)).toEqual([])
  })
})
