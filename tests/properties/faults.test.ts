import { runFaults } from '../support/faults/runFaults.ts'
import { POSTGRES_ADVICE, startPostgres } from '../support/postgres.ts'
import { SEED } from '../support/seed.ts'

/** `npm run test:faults` asks two thousand. */
const REQUESTS = Number(process.env.FAULTS_REQUESTS ?? 150)

const server = await startPostgres()
const described = server ? describe : describe.skip

described(`a database whose connections fail${server ? '' : ` (${POSTGRES_ADVICE})`}`, () => {
  afterAll(() => server?.stop())

  it(`stores what it has acknowledged, and nothing that it has refused (seed ${SEED})`, async () => {
    const { wrong, faults, answers } = await runFaults({
      server: server!,
      ...{ requests: REQUESTS, seed: SEED, say: () => {} },
    })
    expect(wrong).toEqual([])
    expect(Object.values(faults).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(REQUESTS / 10)
    expect([...answers.keys()]).toEqual(expect.arrayContaining(['create', 'save', 'submit', 'sign']))
  })
})
