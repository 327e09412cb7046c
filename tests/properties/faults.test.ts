import { runFaults } from '../support/faults/runFaults.ts'
import { findMongo, MONGO_ADVICE } from '../support/mongo.ts'
import { POSTGRES_ADVICE, startPostgres } from '../support/postgres.ts'
import { SEED } from '../support/seed.ts'

/** `npm run test:faults` asks two thousand. */
const REQUESTS = Number(process.env.FAULTS_REQUESTS ?? 150)

const SERVERS = [
  { server: await startPostgres(), advice: POSTGRES_ADVICE },
  { server: await findMongo(), advice: MONGO_ADVICE },
]

describe.each(SERVERS)('a database whose connections fail', ({ server, advice }) => {
  afterAll(() => server?.stop())

  // Where there is none it is left out, and its title says why.
  ;(server ? it : it.skip)(
    `stores what it has acknowledged, and nothing that it has refused, on ${server?.kind ?? advice} (seed ${SEED})`,
    async () => {
      const { wrong, faults, answers } = await runFaults({
        server: server!,
        ...{ requests: REQUESTS, seed: SEED, say: () => {} },
      })
      expect(wrong).toEqual([])
      expect(Object.values(faults).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(REQUESTS / 10)
      expect([...answers.keys()]).toEqual(expect.arrayContaining(['create', 'save', 'submit', 'sign']))
    },
  )
})
