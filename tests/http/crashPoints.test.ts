import { complaintsOf } from '../support/crash/report.ts'
import { runDrill } from '../support/crash/drill.ts'
import { serverUnderTest, STORE } from '../support/storeUnderTest.ts'

/** A few of the 200 points of `npm run test:crash`, always the same ones: CRASH_SEED takes others. */
const SEED = Number(process.env.CRASH_SEED ?? 2_026)
const POINTS = Number(process.env.CRASH_POINTS ?? 12)

describe('a server that is killed at a write', () => {
  it(`has lost nothing and left nothing half done when it is up again, at ${POINTS} points`, async () => {
    const server = serverUnderTest()
    const lines = await runDrill({
      server: server ? { kind: STORE, uri: server, stop: async () => {} } : null,
      ...{ points: POINTS, seed: SEED, say: () => {} },
    })
    expect(complaintsOf(lines)).toEqual([])
    expect(lines).toHaveLength(POINTS)
    expect(new Set(lines.map(({ act }) => act)).size).toBe(7)
  })
})
