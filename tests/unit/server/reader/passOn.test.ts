import {
  createServer,
  type IncomingMessage,
  request as ask,
  type RequestListener,
  type Server,
} from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { behindReaders, createClientAddress, type TrustProxy } from '../../../../src/server/clientAddress.ts'
import { createPassOn } from '../../../../src/server/reader/passOn.ts'

type Got = { status: number; headers: IncomingMessage['headers']; body: string }
type Asking = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

describe('a reader that passes on', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pass-on-'))
  const socketPath = path.join(folder, 'main.sock')
  const open: Server[] = []

  const listen = (listener: RequestListener, at: string | number): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer(listener)
      open.push(server)
      server.listen(typeof at === 'string' ? { path: at } : { port: at, host: '127.0.0.1' }, () =>
        resolve(server),
      )
    })
  const closeAll = async () => {
    for (const server of open.splice(0)) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
  const readerBefore = async (trustProxy: TrustProxy = false, headers?: Record<string, string>) => {
    const passOn = createPassOn({
      ...{ socketPath, trustProxy },
      away: (_request, response) => void response.writeHead(503).end('away'),
      unsure: (_request, response) => void response.writeHead(503).end('unsure'),
    })
    const server = await listen((request, response) => passOn(request, response, headers), 0)
    const { port } = server.address() as AddressInfo
    return ({ method = 'GET', path = '/', headers = {}, body }: Asking = {}): Promise<Got> =>
      new Promise((resolve, reject) => {
        const sent = ask({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
          let text = ''
          answer
            .setEncoding('utf8')
            .on('data', (chunk: string) => (text += chunk))
            .on('error', reject)
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
          )
        })
        sent.on('error', reject)
        sent.end(body)
      })
  }
  afterEach(closeAll)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('sends what was asked, and brings what is answered', async () => {
    await listen((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        response.writeHead(201, [
          ...['Set-Cookie', 'a=1'],
          ...['Set-Cookie', 'b=2'],
          ...['X-Asked', request.method ?? ''],
        ])
        response.end(JSON.stringify([request.url, request.headers.host, request.headers['x-own'], body]))
      })
    }, socketPath)
    const send = await readerBefore()
    const answer = await send({
      ...{ method: 'POST', path: '/api/x?y=1', body: 'words' },
      headers: { Host: 'newsroom.example', 'X-Own': 'kept' },
    })
    expect(answer).toMatchObject({
      status: 201,
      headers: { 'set-cookie': ['a=1', 'b=2'], 'x-asked': 'POST' },
      body: JSON.stringify(['/api/x?y=1', 'newsroom.example', 'kept', 'words']),
    })
  })

  it.each(['GET', 'DELETE', 'OPTIONS', 'POST'])(
    '63: frames the body of %s, which is no other request',
    async (method) => {
      const seen: unknown[] = []
      await listen((request, response) => {
        let body = ''
        request.on('data', (chunk: Buffer) => (body += chunk.toString()))
        request.on('end', () => {
          seen.push([request.method, request.url, request.headers['x-forwarded-for']])
          response.end(body)
        })
      }, socketPath)
      const send = await readerBefore()
      const smuggled = 'GET /other HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n'
      const headers = { 'Transfer-Encoding': 'chunked' }
      expect(await send({ method, headers, body: smuggled })).toMatchObject({ status: 200, body: smuggled })
      expect(seen).toEqual([[method, '/', '127.0.0.1']])
    },
  )

  it('63: does not say of a write that was begun that nobody was there', async () => {
    await listen((request) => {
      request.on('data', () => undefined)
      request.on('end', () => request.socket.destroy())
    }, socketPath)
    const send = await readerBefore()
    expect((await send({ method: 'PATCH', body: '{}' })).body).toBe('unsure')
    expect((await send({ method: 'POST' })).body).toBe('unsure')
    expect((await send()).body).toBe('away')
  })

  it.each([
    [false, '203.0.113.9', '127.0.0.1', undefined],
    [1, '203.0.113.9', '203.0.113.9', 'https'],
    [1, '198.51.100.1, 203.0.113.9', '203.0.113.9', 'https'],
    [2, '198.51.100.1, 203.0.113.9', '198.51.100.1', 'https'],
    [['loopback'], '203.0.113.9', '203.0.113.9', 'https'],
    [['192.0.2.0/24'], '203.0.113.9', '127.0.0.1', undefined],
  ] as const)('says from where it comes, with %p and %s', async (trust, given, address, protocol) => {
    const trustProxy = typeof trust === 'object' ? [...trust] : trust
    const addressOf = createClientAddress(behindReaders(trustProxy))
    await listen((request, response) => {
      response.end(JSON.stringify([addressOf(request), request.headers['x-forwarded-proto']]))
    }, socketPath)
    const send = await readerBefore(trustProxy)
    const headers = { 'X-Forwarded-For': given, 'X-Forwarded-Proto': 'https' }
    expect(JSON.parse((await send({ headers })).body)).toEqual([address, protocol ?? null])
  })

  it('puts the headers that it is given in the place of those of the answer', async () => {
    await listen((_request, response) => {
      response.writeHead(200, { 'RateLimit-Remaining': '9', 'X-Other': '1' }).end('ok')
    }, socketPath)
    const send = await readerBefore(false, { 'RateLimit-Remaining': '5' })
    expect((await send()).headers).toMatchObject({ 'ratelimit-remaining': '5', 'x-other': '1' })
  })

  it('says that nobody is there, and finds whoever comes back, also on a connection that has ended', async () => {
    const send = await readerBefore()
    expect(await send()).toMatchObject({ status: 503, body: 'away' })
    const first = await listen((_request, response) => void response.end('first'), socketPath)
    expect((await send()).body).toBe('first')
    first.closeAllConnections()
    await new Promise((resolve) => first.close(resolve))
    open.splice(open.indexOf(first), 1)
    await listen((_request, response) => void response.end('second'), socketPath)
    expect((await send()).body).toBe('second')
  })

  it('hangs up on who asks where the answer breaks off', async () => {
    await listen((_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('a part')
      setImmediate(() => response.destroy())
    }, socketPath)
    const send = await readerBefore()
    await expect(send().then(({ body }) => body.length)).rejects.toThrow()
  })
})
