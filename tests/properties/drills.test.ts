import { type Line, toTable } from '../support/drills/report.ts'
import { runDrills } from '../support/drills/runDrills.ts'
import { POSTGRES_ADVICE, startPostgres } from '../support/postgres.ts'
import { SEED } from '../support/seed.ts'
import type { StoreName } from '../support/storeUnderTest.ts'

/** `npm run test:drills` plays all of them, and each at length. */
const PARTS: [StoreName, string[]][] = [
  ['postgres', ['server-kill', 'clock-ahead', 'rolling-upgrade', 'rotate-secret', 'promotion']],
  ['sqlite', ['server-kill', 'soak']],
]

/** Beside other tests a start takes a while, and there are a dozen of them. */
const TIMEOUT_MS = 600_000

const probe = process.env.POSTGRES_TEST_URI ? null : await startPostgres()
await probe?.stop()

describe.each(PARTS)('drills on %s', (store, only) => {
  const isHere = store === 'sqlite' || probe !== null
  const title = isHere ? 'hold' : `hold (${POSTGRES_ADVICE})`

  ;(isHere ? it : it.skip)(
    `${title}: ${only.join(', ')} (seed ${SEED})`,
    async () => {
      const lines: Line[] = await runDrills({
        ...{ store, only, seed: SEED, kills: 2, soakSeconds: 15 },
        ...{ say: () => undefined, tell: () => undefined, signal: new AbortController().signal },
      })
      const found = lines.map(({ drill, faults }) => [drill, faults])
      expect([found, toTable(lines)]).toEqual([only.map((drill) => [drill, []]), expect.any(String)])
      for (const { acknowledged, reads } of lines) {
        expect(acknowledged).toBeGreaterThan(5)
        expect(reads).toBeGreaterThan(20)
      }
    },
    TIMEOUT_MS,
  )
})
