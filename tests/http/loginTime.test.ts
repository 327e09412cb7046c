import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { leastOf } from '../support/leastOf.ts'
import { acceptLink, ask, setUpOrganisations } from '../support/staff.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'

const MANAGER = 'manager@unodc.example'

/** Measured while nothing else runs: scripts/test.ts sees to that. */
describe('the time of a login', () => {
  let server: RunningServer
  let dataDir: string

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'login-'))
    const links = await setUpOrganisations(dataDir)
    server = await startServer({ dataDir, env: { TRUST_PROXY: '1', PUBLIC_URL: 'https://newsroom.example' } })
    await acceptLink(server.url, { email: MANAGER, token: links.get(MANAGER) ?? '' })
  })
  afterAll(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('26: a wrong password takes as long for an address that has an account as for one that has none', async () => {
    const time = async (email: string, index: number) => {
      const started = performance.now()
      const headers = { 'x-forwarded-for': `203.0.113.${index}` }
      const answer = await ask(`${server.url}/api/users/login`, {
        method: 'POST',
        body: { email, password: 'wrong' },
        headers,
      })
      return { ms: performance.now() - started, body: JSON.stringify(answer.body), status: answer.status }
    }
    const p95 = (answers: { ms: number }[]) => answers.map(({ ms }) => ms).sort((a, b) => a - b)[18] ?? NaN
    /** Two at once, each first in turn, so that whatever else the machine does happens to both. */
    const round = async (first: number) => {
      const [known, unknown]: Awaited<ReturnType<typeof time>>[][] = [[], []]
      for (let index = first; index < first + 20; index += 1) {
        const asks = [
          async () => void known?.push(await time(MANAGER, index)),
          async () => void unknown?.push(await time(`nobody${index}@unodc.example`, index)),
        ]
        await Promise.all((index % 2 === 0 ? asks : asks.reverse()).map((ask) => ask()))
      }
      const answers = [...(known ?? []), ...(unknown ?? [])]
      expect(new Set(answers.map(({ status, body }) => status + body)).size).toBe(1)
      return Math.abs(p95(known ?? []) - p95(unknown ?? []))
    }
    // A hundred tries are all that one account has.
    expect(await leastOf(20, (index) => round(index * 20), 4)).toBeLessThan(20)
  })
})
