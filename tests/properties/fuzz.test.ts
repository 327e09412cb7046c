import { type Cast } from '../support/cast.ts'
import { prepareGround } from '../support/fuzz/ground.ts'
import { runFuzz } from '../support/fuzz/runFuzz.ts'
import { SEED } from '../support/seed.ts'
import { casts } from '../support/sharedCast.ts'

/** `npm run test:fuzz` asks thousands. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40)

describe('the description of the wire', () => {
  const reserved = casts.reserve()
  let cast: Cast

  beforeAll(async () => {
    cast = await reserved.open()
  })
  afterAll(() => reserved.leave())

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
