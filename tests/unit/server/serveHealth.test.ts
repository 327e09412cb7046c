import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Readiness } from '../../../src/desk/health/readiness.ts'
import { serveReadiness } from '../../../src/server/serveHealth.ts'

const WELL: Readiness = {
  ping: async () => undefined,
  skew: async () => 12,
  migrations: async () => ({ pending: 0, unknown: 0 }),
  reconciler: async () => ({ lagMs: 1_500, unfinished: 0 }),
}

describe('/readyz', () => {
  let server: Server
  let readiness: Readiness = WELL

  beforeAll(async () => {
    const app = express()
    app.use('/readyz', (...request) => serveReadiness(readiness, 'token')(...request))
    server = createServer(app).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => server.close())

  const ask = async (part: Partial<Readiness>, token?: string) => {
    readiness = { ...WELL, ...part }
    const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {}
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, { headers })
    const text = await response.text()
    return { status: response.status, text, body: token ? (JSON.parse(text) as object) : {} }
  }
  const fails = async (): Promise<never> => {
    throw new Error('gone')
  }

  it('is not ready while there is no room to write, and says so with the token', async () => {
    const full = { storage: async () => ({ isFull: true, freeBytes: 4_096, refusals: 3 }) }
    expect(await ask(full)).toMatchObject({ status: 503, text: 'not ok\n' })
    expect(await ask(full, 'token')).toMatchObject({
      status: 503,
      body: { database: 'ok', storage: { full: true, freeBytes: 4_096 } },
    })
    const free = { storage: async () => ({ isFull: false, freeBytes: 1e9, refusals: 3 }) }
    expect(await ask(free)).toMatchObject({ status: 200, text: 'ok\n' })
  })

  it('says no more than whether, without the token', async () => {
    expect(await ask({})).toMatchObject({ status: 200, text: 'ok\n' })
    expect(await ask({ ping: fails })).toMatchObject({ status: 503, text: 'not ok\n' })
  })

  it('is not ready with another schema than its own, or another clock', async () => {
    const pending = { migrations: async () => ({ pending: 1, unknown: 0 }) }
    expect((await ask(pending)).status).toBe(503)
    // A newer server has been here: what it added is in nobody's way.
    expect((await ask({ migrations: async () => ({ pending: 0, unknown: 2 }) })).status).toBe(200)
    expect((await ask({ skew: async () => 60_000 })).status).toBe(503)
    expect((await ask({ migrations: async () => null })).status).toBe(200)
  })

  it('tells who has the token what there is to know, and null of what cannot be had', async () => {
    expect((await ask({}, 'token')).body).toMatchObject({
      database: 'ok',
      migrations: { pending: 0, unknown: 0 },
      clockSkewMilliseconds: 12,
      reconciler: { lagSeconds: 1.5, unfinishedEntries: 0 },
    })
    expect(await ask({ ping: fails }, 'token')).toMatchObject({
      status: 503,
      body: { database: 'not ok', migrations: null, clockSkewMilliseconds: null, reconciler: null },
    })
    expect((await ask({ reconciler: fails }, 'token')).body).toMatchObject({ reconciler: null })
  })
})
