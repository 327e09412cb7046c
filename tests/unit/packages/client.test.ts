import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient } from '../../../packages/client/src/index.ts'

/** What a newsroom never answers, and what stands in between may. */
const ANSWERS: Record<string, RequestListener> = {
  '/cut': (_request, response) => {
    response.writeHead(200, { 'Content-Length': '100' })
    response.write('{"items":', () => response.destroy())
  },
  '/null': (_request, response) => response.writeHead(502).end('null'),
  '/words': (_request, response) => response.end('"hello"'),
  '/strange': (_request, response) => response.writeHead(500).end('{"errors": 5}'),
  '/busy': (_request, response) => response.writeHead(429, { 'Retry-After': '60' }).end('{}'),
}

describe('the client', () => {
  let server: Server
  let address: string
  const asked: string[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      const name = Object.keys(ANSWERS).find((each) => request.url?.startsWith(each))
      if (name) return ANSWERS[name]?.(request, response)
      response.end('{"items": [], "next": "x"}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const at = (path: string) => createClient({ baseUrl: address + path })
  const store = { put: () => {}, remove: () => {} }

  it.each([
    ['/cut', 0, 'unreachable'],
    ['/null', 502, 'unreadable'],
    ['/words', 200, 'unreadable'],
    ['/strange', 500, 'unreadable'],
  ])('says of %s what it is, in one kind of error', async (path, status, reason) => {
    await expect(at(path).changes()).rejects.toMatchObject({ name: 'WireError', status, reason })
  })

  it('begins a copy from the beginning where there is no cursor yet', async () => {
    asked.length = 0
    await at('').sync({ store, cursor: null })
    await at('').sync({ store, cursor: 'x' })
    expect(asked).toEqual([
      '/v1/changes?limit=100',
      '/v1/changes?after=x&limit=100',
      '/v1/changes?after=x&limit=100',
    ])
  })

  it.each([['my reason'], [new Error('Enough.')], [undefined]])(
    'stops waiting for the reason that it is given: %s',
    async (reason) => {
      const stop = new AbortController()
      const waiting = at('/busy').changes({}, { signal: stop.signal })
      const following = at('').follow({ store, cursor: 'x', signal: stop.signal }).next()
      setTimeout(() => stop.abort(reason), 20)
      const given: unknown[] = await Promise.all(
        [waiting, following].map((each) => each.catch((why: unknown) => why)),
      )
      expect(given).toEqual([stop.signal.reason, stop.signal.reason])
    },
  )
})
