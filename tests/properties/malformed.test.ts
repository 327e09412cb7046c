import fc from 'fast-check'
import { createConfig } from '../../src/createConfig.ts'
import { readEnv } from '../../src/env.ts'
import { findApiRoute } from '../../src/server/apiRoutes.ts'
import { SOONEST_MS } from '../../src/server/serveApi.ts'
import { readActionId } from '../support/adminCalls.ts'
import { malformedRequest } from '../support/malformed/requests.ts'
import { type RawAnswer, type RawRequest, sendRaw, toCurl } from '../support/malformed/rawRequest.ts'
import { openWorld, type World } from '../support/matrix/world.ts'
import { SEED } from '../support/seed.ts'
import { type RunningServer, TEST_SECRET } from '../support/startServer.ts'

const REQUESTS = Number(process.env.MALFORMED_REQUESTS ?? 500)
const WARM_UP = 1_000
const SLOW_MS = 200
/** A busy machine is slow once; what takes long by itself takes long each time. */
const TIMES_SLOW = 3
/** With room to spare Node puts off its sweeping for thousands of requests; with little of it what grows is kept. */
const SMALL_HEAP = '--max-old-space-size=320'
const BREATH_BYTES = 64 * 1024 * 1024
const TOKEN = 'a token of the tests, for the numbers'

type Asker = 'stranger' | 'editor@unodc' | 'manager@unodc'
type Asked = { asker: Asker; request: RawRequest; answer: RawAnswer }

/** Wrong passwords are answered slowly on purpose (docs/threats.md 26), and are not among what is generated. */
describe('31: what nobody sends in earnest', () => {
  let world: World<RunningServer>

  beforeAll(async () => {
    world = await openWorld(['statements'], { METRICS_TOKEN: TOKEN, NODE_OPTIONS: SMALL_HEAP })
  })
  afterAll(() => world.server.stop())

  const fieldsOf = async () => {
    const env = readEnv({ PAYLOAD_SECRET: TEST_SECRET, DATA_DIR: world.server.dataDir, LOG_LEVEL: 'silent' })
    const { collections } = await createConfig(env)
    return Object.fromEntries(
      collections
        .filter(({ slug }) => !slug.startsWith('payload-'))
        .map(({ slug, flattenedFields }) => [slug, flattenedFields.map(({ name }) => name)]),
    )
  }

  const withSession = async ({ asker, request }: Pick<Asked, 'asker' | 'request'>): Promise<RawRequest> => {
    if (asker === 'stranger') return request
    const token = await world.tokenOf(asker)
    const session: [string, string][] = request.target.startsWith('/admin')
      ? [
          ['Cookie', `payload-token=${token}`],
          ['Origin', world.server.url],
        ]
      : [['Authorization', `JWT ${token}`]]
    return { ...request, headers: [...session, ...request.headers] }
  }

  const memory = async (): Promise<number> => {
    const response = await fetch(`${world.server.url}/metrics`, {
      headers: { Authorization: `Bearer ${TOKEN}` },
    })
    return Number(/process_resident_memory_bytes (\d+)/.exec(await response.text())?.[1])
  }

  const generated = async (seed: number, numRuns: number) => {
    const ids = world.entries.map(({ id }) => id)
    const ground = { ids, fields: await fieldsOf(), actionId: readActionId() }
    const asker = fc.constantFrom<Asker>('stranger', 'editor@unodc', 'manager@unodc')
    return fc.sample(fc.record({ asker, request: malformedRequest(ground) }), { seed, numRuns })
  }

  const sendAll = async (requests: Pick<Asked, 'asker' | 'request'>[]): Promise<Asked[]> => {
    const asked: Asked[] = []
    for (const one of requests) {
      const request = await withSession(one)
      asked.push({ asker: one.asker, request, answer: await sendRaw(world.server.url, request) })
    }
    return asked
  }

  /** Where a password or a code is guessed, no answer comes soon on purpose. */
  const waitOf = ({ method, target }: RawRequest): number => {
    const [path = ''] = target.replace(/^\/api/, '').split('?')
    const door = findApiRoute(method, path)
    return door?.guesses || door?.sendsMail ? SOONEST_MS : 0
  }
  const isSlow = ({ request, answer }: Asked) => answer.ms > SLOW_MS + waitOf(request)

  const slowEachTime = async (asked: Asked[]): Promise<Asked[]> => {
    let slow = asked.filter(isSlow)
    for (let times = 1; times < TIMES_SLOW; times += 1) slow = (await sendAll(slow)).filter(isSlow)
    return slow
  }

  const asLine = ({ asker, request, answer }: Asked) =>
    `${answer.status} in ${Math.round(answer.ms)} ms as ${asker}: ${toCurl(world.server.url, request)}`

  it(`gets no failure, no long wait and no memory (seed ${SEED})`, async () => {
    await sendAll(await generated(SEED + 1, WARM_UP))
    const before = await memory()
    const asked = await sendAll(await generated(SEED, REQUESTS))
    const grown = (await memory()) - before
    const times = asked.map(({ answer }) => answer.ms).sort((one, other) => one - other)
    const p99 = times[Math.floor(times.length * 0.99)] ?? 0
    process.stdout.write(
      `${REQUESTS} malformed requests, seed ${SEED}: p50 ${times[times.length >> 1]?.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(0)} ms; resident ${(before / 2 ** 20).toFixed(0)} MB, ${(grown / 2 ** 20).toFixed(0)} MB more at the end.\n`,
    )
    expect(asked.filter(({ answer }) => (answer.status ?? 0) >= 500).map(asLine)).toEqual([])
    expect((await slowEachTime(asked)).map(asLine)).toEqual([])
    expect(grown).toBeLessThan(BREATH_BYTES)
  })

  it('leaves the newsroom as it was: it answers, and its people are still in', async () => {
    expect((await fetch(`${world.server.url}/readyz`)).status).toBe(200)
    const { body } = await world.ask('editor@unodc', 'GET', '/api/users/me')
    expect((body.user as { email?: string } | null)?.email).toBe('editor@unodc.example')
    expect(
      (await world.ask('editor@unodc', 'POST', '/api/statements', { title: 'One in earnest' })).status,
    ).toBe(201)
  })
})
