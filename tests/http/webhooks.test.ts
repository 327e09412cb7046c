import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { toLexical } from '../../src/server/story/desk.ts'
import { type Ask, peopleAt } from '../support/matrix/ask.ts'
import { must } from '../support/matrix/scenes.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { until } from '../support/until.ts'
import { type Believer, believer } from '../support/webhooks/targets.ts'

const RECEIVERS = 5
const TEXTS = 8
/** After the first release is acknowledged the server is killed within this. */
const LATEST_KILL_MS = 250
const ENV = { COMMUNIQUE_DEMO: '1', LOG_LEVEL: 'error', WEBHOOK_TARGETS: 'private-accept' }
type Change = { change: string; item: { id: string } }
type Delivery = { state: string }

const chance = Number(process.env.CRASH_CHANCE ?? Math.random())

describe('a server that is killed while texts go out', () => {
  let dataDir: string
  let server: RunningServer
  let ask: Ask
  const believers: (Believer & { id: string })[] = []

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'webhooks-'))
    server = await startServer({ dataDir, script: '../../tests/support/matrix/serve.ts', env: ENV })
    ask = peopleAt(server.url).ask
    for (let index = 0; index < RECEIVERS; index += 1) {
      const target = await believer()
      const { receiver } = await must(ask('manager@unodc', 'POST', '/api/webhooks', { url: target.url }))
      const { id, secret } = receiver as { id: string; secret: string }
      target.trust(secret)
      believers.push({ ...target, id })
    }
  })
  afterAll(async () => {
    for (const { close } of believers) close()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  const act = (id: string, who: string, action: string, body: object) =>
    must(ask(`${who}@unodc`, 'POST', `/api/statements/${id}/clearance/${action}`, body))
  const clear = async (title: string) => {
    const text = { title, kind: 'message', body: toLexical('Words.') }
    const { doc } = await must(ask('editor@unodc', 'POST', '/api/statements', text))
    const { id, revision } = doc as { id: string; revision: number }
    const { digest } = await act(id, 'editor', 'submit', { revision })
    await act(id, 'reviewer', 'sign', { digest })
    return { id, digest }
  }
  const onTheWire = async (ids: readonly string[]): Promise<string[]> => {
    const { items } = await must(ask(null, 'GET', '/v1/changes?limit=100'))
    return (items as Change[]).flatMap(({ item }) => (ids.includes(item.id) ? [item.id] : []))
  }
  const isSettled = async ({ id }: { id: string }, count: number): Promise<boolean> => {
    const { deliveries } = await must(ask('manager@unodc', 'GET', `/api/webhooks/${id}/deliveries`))
    const all = deliveries as Delivery[]
    return all.length === count && all.every(({ state }) => state === 'delivered')
  }

  it(`tells every receiver of each release that has happened, and of no other (CRASH_CHANCE=${chance})`, async () => {
    const texts = []
    for (let number = 1; number <= TEXTS; number += 1) texts.push(await clear(`Text ${number}`))
    const acknowledged: string[] = []
    const releases = texts.map(async ({ id, digest }) => {
      const done = await act(id, 'reviewer', 'release', { digest }).catch(() => null)
      if (done) acknowledged.push(id)
    })
    await until('one is acknowledged', () => acknowledged.length > 0)
    await pause(chance * LATEST_KILL_MS)
    await server.kill()
    await Promise.all(releases)

    server = await startServer({ dataDir, env: ENV })
    ask = peopleAt(server.url).ask
    const ids = texts.map(({ id }) => id)
    const released = await onTheWire(ids)
    expect(released).toEqual(expect.arrayContaining(acknowledged))
    const isDelivered = async () => {
      const settled = await Promise.all(believers.map((one) => isSettled(one, released.length)))
      return settled.every(Boolean)
    }
    // What was under way when the server was killed is tried again when its lease ends.
    await until('all is delivered', isDelivered, 90_000)
    for (const { got } of believers) {
      expect(got.map(({ data }) => data.id).sort()).toEqual([...released].sort())
      expect(new Set(got.map(({ id }) => id)).size).toBe(released.length)
    }
    const all = believers.flatMap(({ got }) => got.map(({ id }) => id))
    expect(new Set(all).size).toBe(all.length)
    expect(await onTheWire(ids)).toEqual(released)
  })
})
