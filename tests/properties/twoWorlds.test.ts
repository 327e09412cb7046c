import { complaintsOf } from '../support/worlds/report.ts'
import { SEED } from '../support/seed.ts'
import { runTwoWorlds } from '../support/worlds/runTwoWorlds.ts'

/** A few of the thousands that `npm run test:two-worlds` asks. */
const REQUESTS = Number(process.env.TWO_WORLDS_REQUESTS ?? 300)

describe('two worlds', () => {
  it(`34, 35: ${REQUESTS} questions tell nobody which secrets UNODC has`, async () => {
    const outcome = await runTwoWorlds({ seed: SEED, requests: REQUESTS, say: () => {} })
    expect(complaintsOf(outcome)).toEqual([])
    expect(outcome.asked).toBe(REQUESTS)
  })
})
