import { assemble, type Cast } from '../support/cast.ts'
import { prepareGround } from '../support/fuzz/ground.ts'
import { runFuzz } from '../support/fuzz/runFuzz.ts'

/** `npm run test:fuzz` asks thousands. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40)
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000)

describe('the description of the wire', () => {
  let cast: Cast

  beforeAll(async () => {
    cast = await assemble()
  })
  afterAll(() => cast.stop())

  it(`is kept by every answer (seed ${SEED})`, async () => {
    const { complaints, statuses, asked } = await runFuzz({
      ground: await prepareGround(cast),
      seed: SEED,
      runs: RUNS,
    })
    expect(complaints).toEqual([])
    expect(asked).toBe(statuses.size * RUNS)
    const unread = [...statuses].filter(([, counts]) => !counts.has(200)).map(([name]) => name)
    // Nothing but a statement waits here.
    expect(unread).toEqual(['get-embargoed-event', 'get-embargoed-media-update'])
  })
})
