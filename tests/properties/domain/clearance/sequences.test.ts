import { OFTEN } from '../../../support/register/reached.ts'
import { SEED } from '../../../support/seed.ts'
import { sweep, type Swept } from '../../../support/register/sweep.ts'

/** A few of the thousands that `npm run test:register` plays. */
const RUNS = 500
/** A quarter of a minute where nothing else runs. */
const PATIENCE_MS = 300_000

describe('whatever people do, in whatever order, on several servers that can die', () => {
  let swept: Swept

  beforeAll(async () => {
    swept = await sweep({ seed: SEED, runs: RUNS })
  }, PATIENCE_MS)

  it('every invariant of the register holds', () => {
    if (swept.failure) throw new Error(`With seed ${SEED}:\n${swept.failure}`)
    expect(swept.played).toBe(RUNS)
  })

  it('and they get as far as that is worth something', () => {
    expect(swept.tally.missing(OFTEN)).toEqual([])
  })
})
